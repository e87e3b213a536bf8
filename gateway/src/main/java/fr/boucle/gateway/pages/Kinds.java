package fr.boucle.gateway.pages;

import fr.boucle.references.MemoryRule;
import fr.boucle.values.DeviceKind;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The kinds of devices that pages offer to choose from; a new kind is in every list, and here it is said whom it may be for. */
public final class Kinds {
    /** Every kind. */
    public static final List<String> ALL = those(_ -> true);

    /** What a household may ask for. */
    public static final List<String> FOR_A_HOUSEHOLD = those(Kinds::helpsAHousehold);

    /** What has toner or ink to be taken out before it becomes waste. */
    public static final List<String> WITH_TONER = those(Kinds::hasToner);

    /** What has its memory on its board. */
    public static final List<String> HANDHELD = those(Kinds::isHandheld);

    /** What is set back, for it keeps what was set on it, passwords among it. */
    public static final List<String> IN_SETTINGS = those(kind -> MemoryRule.of(kind, null) == MemoryRule.SETTINGS);

    /** What can be asked for with a device, where there is some. */
    public static final List<String> ACCESSORIES =
            List.of("MOUSE", "KEYBOARD", "BAG", "LARGE_SCREEN", "LARGE_KEYBOARD", "TRACKBALL");

    private Kinds() {}

    private static boolean isHandheld(DeviceKind kind) {
        return switch (kind) {
            case TABLET, SMARTPHONE -> true;
            case LAPTOP, DESKTOP, ALL_IN_ONE, SCREEN, PRINTER, MULTIFUNCTION, SERVER, NETWORK, OTHER -> false;
        };
    }

    private static boolean hasToner(DeviceKind kind) {
        return switch (kind) {
            case PRINTER, MULTIFUNCTION -> true;
            case LAPTOP, DESKTOP, ALL_IN_ONE, TABLET, SMARTPHONE, SCREEN, SERVER, NETWORK, OTHER -> false;
        };
    }

    private static boolean helpsAHousehold(DeviceKind kind) {
        return switch (kind) {
            case LAPTOP, DESKTOP, TABLET, SMARTPHONE -> true;
            case ALL_IN_ONE, SCREEN, PRINTER, MULTIFUNCTION, SERVER, NETWORK, OTHER -> false;
        };
    }

    private static List<String> those(Predicate<DeviceKind> wanted) {
        return Stream.of(DeviceKind.values()).filter(wanted).map(Enum::name).toList();
    }
}
