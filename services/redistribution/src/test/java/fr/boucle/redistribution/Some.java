package fr.boucle.redistribution;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Values for domain tests. */
final class Some {
    static final Instant DAY = Instant.parse("2026-01-01T00:00:00Z");

    /** Positions of town halls, to four digits; inhabitants rounded. */
    static final String COMMUNES = """
            code_insee,nom_standard,epci_code,population,latitude_centre,longitude_centre
            44003,Ancenis-Saint-Géréon,244400552,11100,47.3716,-1.1776
            44184,Saint-Nazaire,244400644,72900,47.2806,-2.2086
            44109,Nantes,244400404,323200,47.2316,-1.5483
            49244,Mauges-sur-Loire,200060010,18500,47.3370,-0.8930
            44002,Petit-Village,244400552,1200,47.5000,-1.3000
            """;

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

    static Asked needingAccessibleEquipment(Asked asked) {
        return new Asked(
                asked.id(),
                asked.reference(),
                asked.organisation(),
                asked.need(),
                asked.household(),
                asked.people(),
                asked.communeCode(),
                asked.use(),
                asked.kindWanted(),
                asked.mobility(),
                asked.internet(),
                asked.accessories(),
                true,
                asked.openedAt());
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
