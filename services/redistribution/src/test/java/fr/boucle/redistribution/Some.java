package fr.boucle.redistribution;

import fr.boucle.redistribution.request.Asked;
import fr.boucle.redistribution.request.Need;
import fr.boucle.redistribution.request.Situation;
import fr.boucle.redistribution.stock.Equipment;
import fr.boucle.values.DeviceKind;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Values for domain tests. */
public final class Some {
    public static final Instant DAY = Instant.parse("2026-01-01T00:00:00Z");

    /** Positions of town halls, to four digits; inhabitants rounded. */
    public static final String COMMUNES = """
            code_insee,nom_standard,epci_code,population,latitude_centre,longitude_centre
            44003,Ancenis-Saint-Géréon,244400552,11100,47.3716,-1.1776
            44184,Saint-Nazaire,244400644,72900,47.2806,-2.2086
            44109,Nantes,244400404,323200,47.2316,-1.5483
            49244,Mauges-sur-Loire,200060010,18500,47.3370,-0.8930
            44002,Petit-Village,244400552,1200,47.5000,-1.3000
            """;

    private Some() {}

    public static Asked asked(int number, DeviceKind kind, String commune) {
        return asked(number, kind, commune, false, Set.of("CHARGER"), DAY);
    }

    public static Asked asked(
            int number, DeviceKind kind, String commune, boolean mobility, Set<String> accessories, Instant opened) {
        return new Asked(
                new UUID(7, number),
                "R" + number,
                new UUID(1, number % 20),
                new Asked.Circumstances(
                        Need.values()[number % 4], Set.of(Situation.values()[number % 6]), 3, commune, null, true),
                new Asked.Wanted(Set.of(Asked.Use.SCHOOL), kind, mobility, accessories, false),
                opened);
    }

    public static Asked needingAccessibleEquipment(Asked asked) {
        Asked.Wanted wanted = asked.wanted();
        return new Asked(
                asked.id(),
                asked.reference(),
                asked.organisation(),
                asked.circumstances(),
                new Asked.Wanted(wanted.use(), wanted.kind(), wanted.mobility(), wanted.accessories(), true),
                asked.openedAt());
    }

    public static Equipment device(int number, DeviceKind kind, String commune, Set<String> accessories) {
        return device(number, kind, commune, "B", accessories);
    }

    public static Equipment device(int number, DeviceKind kind, String commune, String grade, Set<String> accessories) {
        return new Equipment(
                new UUID(9, number),
                "4G7K2MQ9X",
                new UUID(2, 1),
                commune,
                new Equipment.Model(kind, "HP", "EliteBook", 8192),
                new Equipment.Condition(grade, Equipment.Resale.NONE, accessories, null, Equipment.Proved.NOTHING),
                DAY.plusSeconds(number));
    }
}
