package fr.boucle.wasteregister.audit;

import fr.boucle.wasteregister.line.AnomalyRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor should look at: the rule, its source, and what breaks it. Not proof of a fault.
 *
 * @param count how many cases there are, to 10,000, where that was asked
 */
@Serdeable
record AnomalyView(
        AnomalyRule rule,
        String sentence,
        String source,
        List<CaseView> cases,
        boolean more,
        @Nullable Long count) {
    static AnomalyView of(AnomalyRule rule, List<CaseView> fetched, int limit) {
        boolean more = fetched.size() > limit;
        return new AnomalyView(
                rule, rule.sentence(), rule.source(), more ? fetched.subList(0, limit) : fetched, more, null);
    }

    /** How many there are, as far as they are counted. */
    long known() {
        return count == null ? cases.size() : count;
    }

    AnomalyView counted(long cases) {
        return new AnomalyView(rule, sentence, source, this.cases, more, cases);
    }
}
