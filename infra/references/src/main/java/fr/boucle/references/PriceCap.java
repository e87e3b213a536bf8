package fr.boucle.references;

import fr.boucle.values.DeviceKind;
import fr.boucle.values.Money;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The highest solidarity price of a kind of device, taxes included, of equipment that works, with its charger (décret
 * n° 2022-1413). A desktop's is that of a desktop with screen, keyboard and mouse, and so is an all-in-one's.
 *
 * @param validFrom the first day it is in force, until a later one of the same kind
 * @param source the text it comes from
 */
public record PriceCap(LocalDate validFrom, DeviceKind kind, Money most, String source) {
    private static final List<PriceCap> SHIPPED = DatedFile.read("price-caps.csv").stream()
            .map(line -> new PriceCap(
                    line.validFrom(),
                    DeviceKind.valueOf(line.text("kind")),
                    new Money(Long.parseLong(line.text("cents"))),
                    line.text("source")))
            .toList();

    /** All caps that ship with the product, the oldest first. */
    public static List<PriceCap> shipped() {
        return SHIPPED;
    }

    /**
     * The caps in force on a day; a kind without one may not be sold.
     *
     * @param day in the territory's calendar
     */
    public static Map<DeviceKind, Money> inForce(LocalDate day) {
        Map<DeviceKind, Money> caps = new EnumMap<>(DeviceKind.class);
        SHIPPED.stream().filter(cap -> !cap.validFrom().isAfter(day)).forEach(cap -> caps.put(cap.kind(), cap.most()));
        return caps;
    }
}
