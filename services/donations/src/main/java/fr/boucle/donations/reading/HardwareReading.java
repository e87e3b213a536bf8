package fr.boucle.donations.reading;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands what a row says of a machine beside what it is and by what it is known. */
final class HardwareReading {
    private static final Pattern COMMUNE = Pattern.compile("[0-9][0-9AB][0-9]{3}");
    private static final Pattern PROCESSOR = Pattern.compile(
            "(?i)\\b(?:intel|amd|core|ryzen|xeon|celeron|pentium|athlon|atom|apple|qualcomm|snapdragon|exynos|mediatek|arm|cortex"
                    + "|kirin|tensor|power|opteron|epyc|sempron|phenom|rockchip|i[3579]|m[1-5])(?:\\b|(?=[(0-9]))");
    private static final int MAX_NAME = 120;

    private HardwareReading() {}

    static @Nullable String commune(Cells cells) {
        return cells.text(Field.COMMUNE)
                .filter(code -> COMMUNE.matcher(code).matches())
                .orElse(null);
    }

    static DeviceDetails details(Cells cells, Condition condition, @Nullable Span acquired) {
        Span retired = cells.date(Field.RETIRED_ON, Doubt.About.RETIRED, false);
        MediaReading.Media media = MediaReading.of(cells);
        Long price = cells.read(Field.PRICE, Texts::cents, "price-unreadable");
        Long memory = cells.read(Field.MEMORY, Texts::memory, "memory-unreadable");
        String processor = cells.read(Field.PROCESSOR, HardwareReading::processor, "processor-unreadable");
        Integer battery = battery(cells);
        ModelIndices indices = ModelIndices.of(cells);
        return DeviceDetailsBuilder.stagedBuilder()
                .retiredOn(retired == null ? null : retired.exact())
                .priceCents(price)
                .condition(condition)
                .processor(processor)
                .memoryMegabytes(memory == null ? null : memory.intValue())
                .media(media.known())
                .unidentifiedMedia(media.unidentified())
                .batteryHealthPercent(battery)
                .quarantined(List.copyOf(cells.left()))
                .exclusion(isClassified(cells) ? "CLASSIFIED" : null)
                .indices(indices)
                .acquired(acquired != null && acquired.exact() == null ? acquired : null)
                .build();
    }

    private static @Nullable Integer battery(Cells cells) {
        BatteryReading batteries = cells.raw().batteries();
        if (!batteries.any()) {
            boolean shares = cells.reading().batteriesAreShares();
            return cells.read(Field.BATTERY_HEALTH, text -> BatteryReading.cell(text, shares), "battery-unreadable");
        }
        OptionalInt percent = batteries.percent();
        if (percent.isEmpty()) {
            cells.leave(Reason.of("battery-unknown"));
            return null;
        }
        return percent.getAsInt();
    }

    private static boolean isClassified(Cells cells) {
        return cells.text(Field.CLASSIFIED)
                .map(Words::plain)
                .filter(text -> List.of("oui", "yes", "true", "x", "1", "vrai").contains(text))
                .isPresent();
    }

    /** What names no known make of processor is something else. */
    private static Optional<String> processor(String text) {
        return PROCESSOR.matcher(text).find() && !PersonalTrace.isIn(text)
                ? Optional.of(Texts.cut(text, MAX_NAME))
                : Optional.empty();
    }
}
