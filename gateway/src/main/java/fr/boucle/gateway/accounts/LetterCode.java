package fr.boucle.gateway.accounts;

import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Visitor;
import io.micronaut.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The code of the letter that somebody comes from: in the sealed cookie of their browser, for an hour, and in no address. */
final class LetterCode {
    private static final String KEPT = "lettre";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{20,100}");

    private LetterCode() {}

    /** What the browser brought; empty where it came from no letter. */
    static String of(Visitor visitor) {
        return visitor.draft().getOrDefault(KEPT, List.of("")).getFirst();
    }

    /** Keeps it and leads on to the page that needs it; looking at a letter's page uses nothing up. */
    static HttpResponse<?> keep(Visitor visitor, String code, String page) {
        if (FORM.matcher(code).matches()) {
            visitor.draft(Map.of(KEPT, List.of(code)));
        }
        return Views.seeOther(page);
    }
}
