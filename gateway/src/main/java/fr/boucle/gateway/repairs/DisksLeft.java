package fr.boucle.gateway.repairs;

import fr.boucle.gateway.pages.Kinds;
import java.util.List;

/** The disks of a device that may hold data and are still to be accounted for before it goes anywhere. */
public final class DisksLeft {
    /** More than these are told by their number, each one unfolded. */
    private static final int FEW = 3;

    private static final List<String> CARDS = List.of("MEMORY_CARD", "SIM_CARD");

    private DisksLeft() {}

    /** Whether one line for each would push away what is to be done. */
    public static boolean many(Device device) {
        return device.media().size() > FEW;
    }

    /** How many of them have one of these verdicts. */
    public static long with(Device device, String... verdicts) {
        return device.media().stream()
                .filter(medium -> List.of(verdicts).contains(medium.verdict()))
                .count();
    }

    /** Whether it keeps what was set on it, passwords among it, and is set back before it is anybody else's. */
    public static boolean inSettings(Device device) {
        return Kinds.IN_SETTINGS.contains(device.kind());
    }

    /** Whether nothing was ever in it that had to be erased. */
    public static boolean nothingErased(Device device) {
        return with(device, "ACCEPTED") == 0 && !"SETTINGS_RESET".equals(device.absence());
    }

    /** All of them, in the device or beside it. */
    public static List<Disk> of(Device device) {
        return device.media().stream()
                .filter(medium -> medium.open() || medium.kept())
                .toList();
    }

    /** Those that somebody can take out: what is soldered goes where its board goes. */
    public static List<Disk> loose(Device device) {
        return of(device).stream().filter(medium -> !medium.soldered()).toList();
    }

    /** Those in it that something else than their maker's own reset erases. */
    public static List<Disk> removable(Device device) {
        return device.media().stream()
                .filter(medium -> medium.open() && !medium.isReset(device.kind()))
                .toList();
    }

    /** Those that may be destroyed afterwards: erased in the device, or out of it and kept. */
    public static List<Disk> destroyable(Device device) {
        return device.media().stream()
                .filter(medium -> !medium.soldered())
                .filter(medium -> "ACCEPTED".equals(medium.verdict()) || medium.isBeside())
                .toList();
    }

    /** Those that some program erases: a card is only taken out, and what is soldered is reset. */
    public static List<Disk> wiped(Device device) {
        return device.media().stream()
                .filter(medium -> medium.open() && !medium.soldered() && !CARDS.contains(String.valueOf(medium.type())))
                .toList();
    }

    /** Whether such a card is still in it. */
    public static boolean holds(Device device, String card) {
        return device.media().stream().anyMatch(medium -> medium.open() && card.equals(medium.type()));
    }

    /** Those that are known by their number, and of which only the type is missing. */
    public static List<Disk> untyped(Device device) {
        return wiped(device).stream()
                .filter(medium -> "OTHER".equals(medium.type()) && !medium.nameless())
                .toList();
    }

    /** Those that stand open under a handle, because nobody read their number. */
    public static List<Disk> nameless(Device device) {
        return device.media().stream()
                .filter(medium -> medium.open() && medium.nameless())
                .toList();
    }
}
