package fr.boucle.gateway.accounts;

import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Visitor;
import io.micronaut.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The code of the letter that somebody comes from: in the sealed cookie of their browser, for an hour, and in no address. */
final class LetterCode {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{20,100}");

    private LetterCode() {}

    /** What the browser brought for this page; empty where it came from no letter. */
    static String of(Visitor visitor, String page) {
        return visitor.draft().getOrDefault(page, List.of("")).getFirst();
    }

    /** Keeps it and leads on to the page that needs it; looking at a letter's page uses nothing up. */
    static HttpResponse<?> keep(Visitor visitor, String code, String page) {
        if (FORM.matcher(code).matches()) {
            Map<String, List<String>> kept = new HashMap<>(visitor.draft());
            kept.put(page, List.of(code));
            visitor.draft(kept);
        }
        return Views.seeOther(page);
    }
}
