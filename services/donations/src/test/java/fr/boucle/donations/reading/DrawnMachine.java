package fr.boucle.donations.reading;

import fr.boucle.values.DeviceKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One machine as it is drawn: the truth, and the words by which its inventory tells it.
 *
 * @param kind none where the words are no device's
 * @param serial none where a placeholder or a spoilt number stands in its place
 * @param media the types that its disk may be said to be
 */
record DrawnMachine(
        @Nullable DeviceKind kind,
        String kindText,
        @Nullable String serial,
        String serialText,
        Condition condition,
        String conditionText,
        LocalDate acquired,
        Set<Medium.Type> media,
        String mediumText) {
    private record Said<T>(T truth, String text) {}

    private static final List<Said<DeviceKind>> KINDS = List.of(
            new Said<>(DeviceKind.LAPTOP, "Ordinateur portable"),
            new Said<>(DeviceKind.LAPTOP, "PC PORTABLES"),
            new Said<>(DeviceKind.LAPTOP, "Chromebook"),
            new Said<>(DeviceKind.LAPTOP, "Laptop"),
            new Said<>(DeviceKind.DESKTOP, "Unité centrale"),
            new Said<>(DeviceKind.DESKTOP, "Client léger"),
            new Said<>(DeviceKind.DESKTOP, "Station de travail"),
            new Said<>(DeviceKind.DESKTOP, "Mini-tour"),
            new Said<>(DeviceKind.ALL_IN_ONE, "iMac"),
            new Said<>(DeviceKind.ALL_IN_ONE, "Tout-en-un"),
            new Said<>(DeviceKind.SCREEN, "Écran"),
            new Said<>(DeviceKind.SCREEN, "Monitors"),
            new Said<>(DeviceKind.PRINTER, "Imprimante laser"),
            new Said<>(DeviceKind.SMARTPHONE, "Téléphone portable"),
            new Said<>(DeviceKind.NETWORK, "Commutateur"),
            new Said<>(DeviceKind.SERVER, "Serveur rack"),
            new Said<>(DeviceKind.OTHER, "Station d'accueil pour portable"),
            new Said<>(DeviceKind.OTHER, "Trackball"));
    private static final List<String> NO_KINDS = List.of(
            "Disque dur portable",
            "Licence desktop",
            "Toner imprimante",
            "Support écran",
            "Machine virtuelle",
            "Routine",
            "Divers",
            "Jeanne Martin");
    private static final List<Said<Condition>> CONDITIONS = List.of(
            new Said<>(Condition.WORKING, "Fonctionnel"),
            new Said<>(Condition.WORKING, "Sans panne"),
            new Said<>(Condition.WORKING, "bon état"),
            new Said<>(Condition.WORKING, "réparé"),
            new Said<>(Condition.BROKEN, "Non fonctionnel"),
            new Said<>(Condition.BROKEN, "ne s'allume plus"),
            new Said<>(Condition.BROKEN, "HS"),
            new Said<>(Condition.BROKEN, "Irréparable"),
            new Said<>(Condition.BROKEN, "not working"),
            new Said<>(Condition.TO_REPAIR, "à réparer"),
            new Said<>(Condition.TO_REPAIR, "écran cassé"),
            new Said<>(Condition.UNKNOWN, "réformé"),
            new Said<>(Condition.UNKNOWN, "bof"),
            new Said<>(Condition.UNKNOWN, "volé"));
    private static final List<String> PLACEHOLDERS = List.of(
            "To Be Filled By O.E.M.",
            "SystemSerialNumb",
            "00000000",
            "N/A",
            "123456789",
            "1,23457E+11",
            "#N/A",
            "Default string");
    private static final Map<String, Set<Medium.Type>> MEDIA = Map.of(
            "SSD", Set.of(Medium.Type.SSD),
            "M.2 SATA", Set.of(Medium.Type.SSD),
            "NVMe", Set.of(Medium.Type.NVME),
            "HDD", Set.of(Medium.Type.HDD),
            "SATA", Set.of(Medium.Type.OTHER),
            "Fixed hard disk media", Set.of(Medium.Type.OTHER));
    private static final int OFTEN = 8;
    private static final int DAYS = 5_000;

    static DrawnMachine of(Random random, int number) {
        boolean device = random.nextInt(OFTEN) > 0;
        Said<DeviceKind> kind = KINDS.get(random.nextInt(KINDS.size()));
        boolean serial = random.nextInt(OFTEN) > 0;
        String own = "5CG" + (char) ('A' + random.nextInt(26)) + (1_000 + number * 37 + random.nextInt(37)) + "KX";
        Said<Condition> condition = CONDITIONS.get(random.nextInt(CONDITIONS.size()));
        List<String> types = MEDIA.keySet().stream().sorted().toList();
        String medium = types.get(random.nextInt(types.size()));
        return new DrawnMachine(
                device ? kind.truth() : null,
                device ? kind.text() : NO_KINDS.get(random.nextInt(NO_KINDS.size())),
                serial ? own : null,
                serial ? own : PLACEHOLDERS.get(random.nextInt(PLACEHOLDERS.size())),
                condition.truth(),
                condition.text(),
                Told.TODAY.minusDays(random.nextInt(DAYS)),
                MEDIA.getOrDefault(medium, Set.of()),
                medium);
    }

    /** A serial of digits with zeros before, which every second of them lost. */
    DrawnMachine zeroed(int number) {
        String digits = Integer.toString(481_726 + number * 1_013);
        String own = "00" + digits;
        return new DrawnMachine(
                kind,
                kindText,
                own,
                number % 2 == 0 ? own : digits,
                condition,
                conditionText,
                acquired,
                media,
                mediumText);
    }

    /** The same as of another's kind. */
    DrawnMachine asKind(DrawnMachine other) {
        return new DrawnMachine(
                other.kind, other.kindText, serial, serialText, condition, conditionText, acquired, media, mediumText);
    }

    /** Whether every word of it is understood and nothing of it is spoilt: it can be listed as it is. */
    boolean isClean() {
        return kind != null
                && serialText.equals(serial)
                && !List.of("bof", "volé").contains(conditionText);
    }
}
