package fr.boucle.wasteregister.audit;

import fr.boucle.wasteregister.delegation.Reader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Which cases of a rule are asked for: of the lines' days, after a case already seen, at most so many. */
record CaseQuery(LocalDate from, LocalDate to, UUID after, int max) {
    /** As a repository gives them: what is asked for, and of what a reader may see. */
    interface Cases<T> {
        List<T> of(
                LocalDate from, LocalDate to, UUID after, boolean everything, UUID organisation, Instant at, int max);
    }

    /** The same, of what was found by a rule. */
    interface CasesOfRule<T> {
        List<T> of(
                String rule,
                LocalDate from,
                LocalDate to,
                UUID after,
                boolean everything,
                UUID organisation,
                Instant at,
                int max);
    }

    <T> List<T> of(Cases<T> cases, Reader r) {
        return cases.of(from, to, after, r.everything(), r.organisation(), r.at(), max);
    }

    <T> List<T> of(CasesOfRule<T> cases, String rule, Reader r) {
        return cases.of(rule, from, to, after, r.everything(), r.organisation(), r.at(), max);
    }

    /** The same up to an earlier day, where that is earlier. */
    CaseQuery until(LocalDate day) {
        return to.isBefore(day) ? this : new CaseQuery(from, day, after, max);
    }
}
