package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** What a household has answered so far of its own request: sealed in its browser's cookie for an hour, in no address. */
final class OwnDraft {
    static final String KEY = "cle";
    private static final int LONGEST = 200;

    private OwnDraft() {}

    static Form of(Visitor visitor) {
        return new Form(new HashMap<>(visitor.draft()));
    }

    /** Keeps the answers of one question; those of the others stay. */
    static void keep(Visitor visitor, OwnStep step, Form form) {
        Map<String, List<String>> answers = new TreeMap<>(visitor.draft());
        answers.putIfAbsent(KEY, List.of(UUID.randomUUID().toString()));
        step.fields()
                .forEach(field -> answers.put(
                        field, form.all(field).stream().map(OwnDraft::bounded).toList()));
        visitor.draft(answers);
    }

    /** The first question before this one that has no answer yet. */
    static Optional<OwnStep> unanswered(Visitor visitor, OwnStep step) {
        Form form = of(visitor);
        return Arrays.stream(OwnStep.values())
                .limit(step.ordinal())
                .filter(before -> {
                    Page page = new Page(visitor, before.question());
                    RequestForm.check(page, form, before.fields());
                    return page.failed();
                })
                .findFirst();
    }

    private static String bounded(String value) {
        return value.substring(0, Math.min(value.length(), LONGEST));
    }
}
