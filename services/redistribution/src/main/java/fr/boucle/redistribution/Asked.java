package fr.boucle.redistribution;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What a request asks for, without a name: the household is its reference.
 *
 * @param organisation the mediation structure that will hand over
 */
record Asked(
        UUID id,
        String reference,
        UUID organisation,
        Need need,
        Set<Situation> household,
        int people,
        String communeCode,
        Set<Use> use,
        DeviceKind kindWanted,
        boolean mobility,
        boolean internet,
        Set<String> accessories,
        boolean accessibleEquipment,
        Instant openedAt) {
    private static final long SECONDS_PER_DAY = 86_400;

    Asked {
        household = Set.copyOf(household);
        use = Set.copyOf(use);
        accessories = Set.copyOf(accessories);
    }

    PriorityRule.Facts facts(Instant now) {
        long days = Math.max(0, (now.getEpochSecond() - openedAt.getEpochSecond()) / SECONDS_PER_DAY);
        return new PriorityRule.Facts(need, household, communeCode, days);
    }
}
