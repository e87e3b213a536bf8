package fr.boucle.donations.balance;

import fr.boucle.donations.law.RuleBook;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The yearly balance of loi REEN art. 16 and décret 2023-266: reused over retired, with what is left out and every proof.
 *
 * @param onStock by the decree's letter: what was retired and held on 1 January
 * @param onYear the same with what was retired during the year
 * @param excluded how many devices are left out, by reason
 * @param outcomes how many devices of the year had which outcome
 * @param lines each device, with its proof
 */
@Serdeable
record ReuseBalance(
        int year,
        UUID organisationId,
        long targetPercent,
        @Nullable String law,
        Share onStock,
        Share onYear,
        Map<Exclusion, Long> excluded,
        Map<BalanceLine.Outcome, Long> outcomes,
        List<BalanceLine> lines) {
    private static final long TENTHS = 1_000;

    /**
     * A share.
     *
     * @param toStructures of the reused, those that structures keep
     * @param percentTenths tenths of a per cent; absent when nothing was retired
     */
    @Serdeable
    record Share(
            long retired,
            long reused,
            long toStructures,
            @Nullable Long percentTenths,
            @Nullable Boolean targetMet) {
        static Share of(long retired, long reused, long toStructures, long targetPercent) {
            if (retired == 0) {
                return new Share(0, reused, toStructures, null, null);
            }
            long tenths = reused * TENTHS / retired;
            return new Share(retired, reused, toStructures, tenths, tenths >= targetPercent * 10);
        }
    }

    static ReuseBalance of(int year, UUID organisation, List<BalanceLine> lines, RuleBook.Rule target) {
        Map<Exclusion, Long> excluded = new TreeMap<>();
        Map<BalanceLine.Outcome, Long> outcomes = new TreeMap<>();
        for (BalanceLine line : lines) {
            outcomes.merge(line.outcome(), 1L, Long::sum);
            if (line.exclusion() != null) {
                excluded.merge(line.exclusion(), 1L, Long::sum);
            }
        }
        return new ReuseBalance(
                year,
                organisation,
                target.amount(),
                target.law(),
                share(lines, BalanceLine::heldOnFirstOfJanuary, target),
                share(lines, _ -> true, target),
                excluded,
                outcomes,
                lines);
    }

    /** The figures alone. */
    ReuseBalance withoutLines() {
        return new ReuseBalance(
                year, organisationId, targetPercent, law, onStock, onYear, excluded, outcomes, List.of());
    }

    /** What was reassigned or withdrawn is no longer retired. */
    private static Share share(List<BalanceLine> lines, Predicate<BalanceLine> among, RuleBook.Rule target) {
        List<BalanceLine> counted = lines.stream()
                .filter(among)
                .filter(line -> line.exclusion() == null
                        && line.outcome() != BalanceLine.Outcome.REASSIGNED
                        && line.outcome() != BalanceLine.Outcome.WITHDRAWN)
                .toList();
        return Share.of(
                counted.size(),
                counted.stream().filter(BalanceLine::isReused).count(),
                counted.stream().filter(BalanceLine::toStructure).count(),
                target.amount());
    }
}
