package fr.boucle.donations.reading;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a text says of a device's condition, clause by clause. Beside a good word nothing is harmless that is not known to be.
 *
 * @param doubt which question is open, if one is
 */
record ConditionReading(Condition condition, @Nullable String doubt) {
    /** A good word that was said of a day long gone. */
    static final String LONG_AGO = "condition-long-ago";

    private static final String PARTLY = "condition-partly-understood";
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

    /**
     * Reads a text.
     *
     * @param today the day on which it is read: what was good long before it is asked about
     */
    static ConditionReading of(Vocabulary words, String text, LocalDate today) {
        String answered = Clause.answered(text);
        List<Clause> clauses = Clause.of(words, answered);
        Optional<String> answer =
                words.answered(Term.About.CONDITION, text).or(() -> Optional.ofNullable(ALONE.get(Words.plain(text))));
        // what is stolen or lost stays so, whatever somebody once said of the same word
        if (clauses.stream().anyMatch(clause -> clause.has("NOT_OURS"))) {
            return said("NOT_OURS");
        }
        return answer.map(ConditionReading::said).orElseGet(() -> {
            ConditionReading read = read(clauses, Clause.isAsked(answered));
            return read.condition() == Condition.WORKING && DateForm.SaidOn.isLongAgo(words, text, today)
                    ? new ConditionReading(Condition.UNKNOWN, LONG_AGO)
                    : read;
        });
    }

    private static ConditionReading read(List<Clause> clauses, boolean asked) {
        Set<Condition> statements = statements(clauses);
        boolean partly = asked && !clauses.isEmpty()
                || clauses.stream().anyMatch(clause -> clause.has("EXCEPT") || clause.isOfThePast())
                || statements.isEmpty() && clauses.stream().anyMatch(Clause::praisesAThing);
        if (statements.isEmpty()) {
            boolean silent = clauses.isEmpty() || clauses.stream().anyMatch(clause -> clause.has("SILENT"));
            return new ConditionReading(
                    Condition.UNKNOWN, partly ? PARTLY : silent ? null : "condition-not-understood");
        }
        if (statements.size() > 1) {
            boolean works = statements.contains(Condition.WORKING);
            return new ConditionReading(
                    works ? Condition.TO_REPAIR : Condition.BROKEN, works ? "condition-contradictory" : null);
        }
        boolean works = statements.contains(Condition.WORKING);
        if (works && (partly || clauses.stream().anyMatch(Clause::hasUnknown))) {
            return new ConditionReading(Condition.UNKNOWN, PARTLY);
        }
        return new ConditionReading(statements.iterator().next(), null);
    }

    private static ConditionReading said(String meaning) {
        return switch (meaning) {
            case "NOT_OURS" -> new ConditionReading(Condition.UNKNOWN, "not-yours-to-give");
            case "SILENT" -> new ConditionReading(Condition.UNKNOWN, null);
            default -> new ConditionReading(Condition.valueOf(meaning), null);
        };
    }

    /** What is broken is the device, unless the words name a part of it: in the same clause, or alone beside it. */
    private static Set<Condition> statements(List<Clause> clauses) {
        Set<Condition> statements = EnumSet.noneOf(Condition.class);
        for (int place = 0; place < clauses.size(); place++) {
            Clause clause = clauses.get(place);
            boolean ofAPart = clause.has("PART")
                    || place > 0 && clauses.get(place - 1).isOnlyPart()
                    || place + 1 < clauses.size() && clauses.get(place + 1).isOnlyPart();
            for (Condition said : clause.statements()) {
                statements.add(said == Condition.BROKEN && ofAPart ? Condition.TO_REPAIR : said);
            }
        }
        return statements;
    }

    /** Both together: the worst that one of them says; a good word that was not wholly understood makes none of it good. */
    ConditionReading and(ConditionReading other) {
        return Comparator.comparingInt(ConditionReading::weight).compare(this, other) >= 0 ? this : other;
    }

    private int weight() {
        return switch (condition) {
            case BROKEN -> 4;
            case TO_REPAIR -> 3;
            case WORKING -> 1;
            case UNKNOWN -> PARTLY.equals(doubt) || LONG_AGO.equals(doubt) ? 2 : 0;
        };
    }
}
