package fr.boucle.references;

import fr.boucle.values.DeviceKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a kind of device holds data of whoever used it. What is not known to hold none is searched. */
public enum MemoryRule {
    /** Its memory is soldered in: nobody can search it and find none. */
    BUILT_IN,
    /** It always holds a medium, unless somebody looked and found none. */
    ALWAYS,
    /** It keeps what was set on it, passwords and keys among it: it is set back, or somebody says why nothing can be set. */
    SETTINGS,
    /** Some hold one: a printer its print jobs. */
    MAY,
    /** It holds nothing of its user. */
    NEVER;

    /** The rule of a kind from a day on: a kind that begins to hold memory gets another line, the old one stays. */
    public record InForce(DeviceKind kind, MemoryRule rule, LocalDate from) {}

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    public static final List<InForce> TABLE = List.of(
            new InForce(DeviceKind.SMARTPHONE, BUILT_IN, FIRST),
            new InForce(DeviceKind.TABLET, BUILT_IN, FIRST),
            new InForce(DeviceKind.LAPTOP, ALWAYS, FIRST),
            new InForce(DeviceKind.DESKTOP, ALWAYS, FIRST),
            new InForce(DeviceKind.ALL_IN_ONE, ALWAYS, FIRST),
            new InForce(DeviceKind.SERVER, ALWAYS, FIRST),
            new InForce(DeviceKind.PRINTER, MAY, FIRST),
            new InForce(DeviceKind.MULTIFUNCTION, MAY, FIRST),
            new InForce(DeviceKind.NETWORK, MAY, FIRST),
            new InForce(DeviceKind.NETWORK, SETTINGS, LocalDate.of(2026, 11, 30)),
            new InForce(DeviceKind.OTHER, MAY, FIRST),
            new InForce(DeviceKind.SCREEN, NEVER, FIRST));

    /** From this day on slots are looked into. */
    private static final LocalDate SLOTS = LocalDate.of(2026, 11, 30);

    /**
     * Whether such a device may have a card of its user in a slot, a memory card or a SIM, or a key in a port, beside its own memory:
     * the reader in the front of a desktop, the SIM of a 4G router, the card that a server starts from. A screen is not looked into.
     */
    public static boolean mayHoldCard(DeviceKind kind, @Nullable LocalDate day) {
        return (day == null || !day.isBefore(SLOTS))
                && switch (kind) {
                    case SMARTPHONE,
                            TABLET,
                            LAPTOP,
                            DESKTOP,
                            ALL_IN_ONE,
                            SERVER,
                            NETWORK,
                            PRINTER,
                            MULTIFUNCTION,
                            OTHER -> true;
                    case SCREEN -> false;
                };
    }

    /** The rule in force on a day, the newest where no day is known; a kind without any line is searched. */
    public static MemoryRule of(DeviceKind kind, @Nullable LocalDate day) {
        return TABLE.stream()
                .filter(line ->
                        line.kind() == kind && (day == null || !line.from().isAfter(day)))
                .max(Comparator.comparing(InForce::from))
                .map(InForce::rule)
                .orElse(ALWAYS);
    }
}
