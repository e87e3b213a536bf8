package fr.boucle.donations.reading;

import fr.boucle.donations.reading.RawDevice.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands what a row says of a machine whose kind and identity are known. */
final class HardwareReading {
    private static final Pattern COMMUNE = Pattern.compile("[0-9][0-9AB][0-9]{3}");
    private static final Pattern PROCESSOR = Pattern.compile(
            "(?i).*(intel|amd|core|ryzen|xeon|celeron|pentium|athlon|atom|apple|qualcomm|snapdragon|exynos|mediatek|arm|cortex"
                    + "|kirin|tensor|power|\\bi[3579]\\b|\\bm[1-5]\\b).*");
    private static final int MAX_NAME = 120;
    private static final int MAX_MODEL = 160;
    private static final int FULL = 100;

    private HardwareReading() {}

    static DeviceFacts of(Cells cells, DeviceKind kind, @Nullable String serial, @Nullable String tag) {
        LocalDate acquiredOn = cells.day(Field.ACQUIRED_ON);
        String manufacturer = name(cells, Field.MANUFACTURER, MAX_NAME);
        String model = name(cells, Field.MODEL, MAX_MODEL);
        return new DeviceFacts(
                kind,
                manufacturer,
                model,
                serial == null ? null : Texts.cut(serial, MAX_NAME),
                tag == null ? null : Texts.cut(tag, MAX_NAME),
                acquiredOn,
                cells.text(Field.COMMUNE)
                        .filter(code -> COMMUNE.matcher(code).matches())
                        .orElse(null),
                details(cells));
    }

    private static String name(Cells cells, Field field, int max) {
        return Texts.cut(cells.hardware(field).orElse("inconnu"), max);
    }

    private static DeviceDetails details(Cells cells) {
        LocalDate retiredOn = cells.day(Field.RETIRED_ON);
        List<Medium> media = MediaReading.of(cells);
        Long price = cells.read(Field.PRICE, Texts::cents, "price-unreadable");
        Long memory = cells.read(Field.MEMORY, Texts::memory, "memory-unreadable");
        String processor = cells.read(Field.PROCESSOR, HardwareReading::processor, "processor-unreadable");
        Integer battery = cells.read(Field.BATTERY_HEALTH, HardwareReading::percent, "battery-unreadable");
        ModelIndices indices = ModelIndices.of(cells);
        return new DeviceDetails(
                retiredOn,
                price,
                cells.text(Field.CONDITION).map(Kinds::condition).orElse(Condition.UNKNOWN),
                processor,
                memory == null ? null : memory.intValue(),
                media,
                cells.raw().media().size() - media.size(),
                battery,
                List.copyOf(cells.left()),
                isClassified(cells) ? "CLASSIFIED" : null,
                indices);
    }

    private static boolean isClassified(Cells cells) {
        return cells.text(Field.CLASSIFIED)
                .map(Columns::plain)
                .filter(text -> text.matches("oui|yes|true|x|1"))
                .isPresent();
    }

    /** What names no known make of processor is something else. */
    private static Optional<String> processor(String text) {
        return PROCESSOR.matcher(text).matches() && !PersonalTrace.isIn(text)
                ? Optional.of(Texts.cut(text, MAX_NAME))
                : Optional.empty();
    }

    private static Optional<Integer> percent(String text) {
        String digits = text.replace("%", "").strip();
        return digits.matches("\\d{1,3}") && Integer.parseInt(digits) <= FULL
                ? Optional.of(Integer.parseInt(digits))
                : Optional.empty();
    }
}
