package fr.boucle.journeys;

import fr.boucle.values.DeviceKind;
import java.util.List;

/**
 * What is usual of a kind of device in the drawn territory. A new kind is asked for here by the compiler, and by nothing else of the
 * demonstration but the models of {@code models.csv}.
 *
 * @param grams what one weighs
 * @param battery whether its battery leaves on its own when it is taken apart
 * @param disk whether a disk is found inside where its inventory names no medium
 * @param dear whether it is too dear for a free cession to an association, however old
 * @param wanted how often a household asks for one, beside the others
 * @param accessories what is handed over with it
 */
record Usual(int grams, boolean battery, boolean disk, boolean dear, int wanted, List<String> accessories) {
    private static final List<String> DESK = List.of("KEYBOARD", "MOUSE");
    private static final List<String> CHARGER = List.of("CHARGER");

    static Usual of(DeviceKind kind) {
        return switch (kind) {
            case LAPTOP -> new Usual(1_700, true, true, false, 12, CHARGER);
            case DESKTOP -> new Usual(5_600, false, true, false, 4, DESK);
            case ALL_IN_ONE -> new Usual(7_800, false, true, false, 0, DESK);
            case TABLET -> new Usual(520, true, false, false, 2, CHARGER);
            case SMARTPHONE -> new Usual(170, false, false, false, 2, CHARGER);
            case SCREEN -> plain(4_900);
            case PRINTER -> plain(9_500);
            case MULTIFUNCTION -> new Usual(21_000, false, true, false, 0, List.of());
            case SERVER -> new Usual(21_500, false, true, true, 0, List.of());
            case NETWORK -> plain(1_900);
            case OTHER -> plain(5_600);
        };
    }

    private static Usual plain(int grams) {
        return new Usual(grams, false, false, false, 0, List.of());
    }
}
