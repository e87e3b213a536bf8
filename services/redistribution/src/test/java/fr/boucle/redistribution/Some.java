package fr.boucle.redistribution;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Values for domain tests. */
final class Some {
    static final Instant DAY = Instant.parse("2026-01-01T00:00:00Z");

    private Some() {}

    static Asked asked(int number, DeviceKind kind, String commune) {
        return asked(number, kind, commune, false, Set.of("CHARGER"), DAY);
    }

    static Asked asked(
            int number, DeviceKind kind, String commune, boolean mobility, Set<String> accessories, Instant opened) {
        return new Asked(
                new UUID(7, number),
                "R" + number,
                new UUID(1, number % 20),
                Need.values()[number % 4],
                Set.of(Situation.values()[number % 6]),
                3,
                commune,
                Set.of(Use.SCHOOL),
                kind,
                mobility,
                true,
                accessories,
                false,
                opened);
    }

    static Equipment device(int number, DeviceKind kind, String commune, Set<String> accessories) {
        return device(number, kind, commune, "B", accessories);
    }

    static Equipment device(int number, DeviceKind kind, String commune, String grade, Set<String> accessories) {
        return new Equipment(
                new UUID(9, number),
                "4G7K2MQ9X",
                new UUID(2, 1),
                commune,
                kind,
                "HP",
                "EliteBook",
                8192,
                grade,
                Resale.NONE,
                accessories,
                null,
                DAY.plusSeconds(number));
    }
}
