package fr.boucle.donations.vocabulary;

import fr.boucle.donations.reading.Term;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A word and what it is said to mean: checked before anybody's files are understood by it. */
record Taught(Term.About about, String text, String meaning) {
    private static final int MOST = 120;

    /** How it is kept. */
    String plain() {
        return Term.plain(text);
    }

    void check() {
        List<Refusal.FieldFault> faults = new ArrayList<>();
        Set<String> meanings = about.meanings();
        if (!meanings.isEmpty() && !meanings.contains(meaning)) {
            faults.add(new Refusal.FieldFault(
                    "/meaning", "is one of " + meanings.stream().sorted().toList()));
        }
        if (plain().isEmpty() || text.length() > MOST) {
            faults.add(new Refusal.FieldFault("path:text", "is a word or phrase of 1 to 120 signs"));
        }
        if (!faults.isEmpty()) {
            throw new Refusal(CommonRefusal.INVALID, "The word cannot be taken.", faults);
        }
    }
}
