package fr.boucle.donations.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a text says of a device's condition, with what turns a word round: "non fonctionnel", "ne s'allume plus", "sans panne".
 *
 * @param doubt which question is open, if one is
 */
record ConditionReading(Condition condition, @Nullable String doubt) {
    private static final int REACH = 3;
    private static final Map<String, String> ALONE = Map.of(
            "a",
            "WORKING",
            "b",
            "WORKING",
            "c",
            "TO_REPAIR",
            "d",
            "BROKEN",
            "non",
            "BROKEN",
            "no",
            "BROKEN",
            "n",
            "BROKEN");
    private static final Set<String> STATEMENTS = Set.of("WORKING", "TO_REPAIR", "BROKEN");

    static ConditionReading of(Vocabulary words, String text) {
        String plain = Words.plain(text);
        Optional<String> answer =
                words.answered(Term.About.CONDITION, text).or(() -> Optional.ofNullable(ALONE.get(plain)));
        if (answer.isPresent()) {
            return said(answer.get());
        }
        List<String> tokens = Words.of(text);
        List<Phrases.Met> met = words.conditions().in(tokens);
        if (met.stream().anyMatch(phrase -> phrase.meaning().equals("NOT_OURS"))) {
            return said("NOT_OURS");
        }
        Set<Condition> statements = statements(met);
        if (statements.isEmpty()) {
            boolean silent = met.stream().anyMatch(phrase -> phrase.meaning().equals("SILENT"));
            return new ConditionReading(
                    Condition.UNKNOWN, silent || tokens.isEmpty() ? null : "condition-not-understood");
        }
        if (statements.size() > 1) {
            boolean works = statements.contains(Condition.WORKING);
            return new ConditionReading(
                    works ? Condition.TO_REPAIR : Condition.BROKEN, works ? "condition-contradictory" : null);
        }
        Condition one = statements.iterator().next();
        boolean ofAPart = one == Condition.BROKEN
                && met.stream().anyMatch(phrase -> phrase.meaning().equals("PART"));
        return new ConditionReading(ofAPart ? Condition.TO_REPAIR : one, null);
    }

    private static ConditionReading said(String meaning) {
        return switch (meaning) {
            case "NOT_OURS" -> new ConditionReading(Condition.UNKNOWN, "not-yours-to-give");
            case "SILENT" -> new ConditionReading(Condition.UNKNOWN, null);
            default -> new ConditionReading(Condition.valueOf(meaning), null);
        };
    }

    private static Set<Condition> statements(List<Phrases.Met> met) {
        Set<Condition> statements = EnumSet.noneOf(Condition.class);
        for (int i = 0; i < met.size(); i++) {
            Phrases.Met phrase = met.get(i);
            if (STATEMENTS.contains(phrase.meaning())) {
                statements.add(turned(Condition.valueOf(phrase.meaning()), isNegated(met, i)));
            }
        }
        return statements;
    }

    private static Condition turned(Condition said, boolean negated) {
        if (!negated) {
            return said;
        }
        return said == Condition.WORKING ? Condition.BROKEN : Condition.WORKING;
    }

    private static boolean isNegated(List<Phrases.Met> met, int place) {
        Phrases.Met phrase = met.get(place);
        for (int i = place - 1; i >= 0 && phrase.from() - met.get(i).until() < REACH; i--) {
            if (STATEMENTS.contains(met.get(i).meaning())) {
                break;
            }
            if (met.get(i).meaning().endsWith("NEGATION")) {
                return true;
            }
        }
        return place + 1 < met.size()
                && met.get(place + 1).from() == phrase.until()
                && met.get(place + 1).meaning().equals("AFTER_NEGATION")
                && !turnsWhatFollows(met, place + 1);
    }

    /** Whether a negation stands before another statement, which it turns instead. */
    private static boolean turnsWhatFollows(List<Phrases.Met> met, int negation) {
        return negation + 1 < met.size()
                && met.get(negation + 1).from() - met.get(negation).until() < REACH
                && STATEMENTS.contains(met.get(negation + 1).meaning());
    }
}
