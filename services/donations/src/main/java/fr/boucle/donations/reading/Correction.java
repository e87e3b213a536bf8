package fr.boucle.donations.reading;

import fr.boucle.donations.reading.Doubt.About;
import fr.boucle.values.DeviceKind;
import fr.boucle.web.Refusal.FieldFault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of a row in the file's place; what it does not name stays as it was understood.
 *
 * @param identity by what the device is known
 * @param isShown whether a hidden row is to be read as the others are
 * @param isOneDevice whether it is one real device, whatever its words made of it
 */
public record Correction(
        @Nullable DeviceKind kind,
        @Nullable Condition condition,
        @Nullable String manufacturer,
        @Nullable String model,
        @Nullable LocalDate acquiredOn,
        @Nullable LocalDate retiredOn,
        Identity identity,
        boolean isShown,
        boolean isOneDevice) {
    private static final int MAX_NAME = 120;

    /**
     * By what a device is known.
     *
     * @param isApart whether it is another device than the one with the same serial
     * @param isBack whether it is that device, which was given and came back
     */
    public record Identity(
            @Nullable String serialNumber, @Nullable String assetTag, boolean isApart, boolean isBack) {
        static final Identity AS_READ = new Identity(null, null, false, false);
    }

    /** That it is of a kind, and nothing else. */
    public static Correction ofKind(DeviceKind kind) {
        return new Correction(kind, null, null, null, null, null, Identity.AS_READ, false, false);
    }

    /** That it is of a maker, and nothing else. */
    public static Correction ofMaker(String manufacturer) {
        return new Correction(null, null, manufacturer, null, null, null, Identity.AS_READ, false, false);
    }

    /** That it is in a condition, and nothing else. */
    public static Correction ofCondition(Condition condition) {
        return new Correction(null, condition, null, null, null, null, Identity.AS_READ, false, false);
    }

    /** What cannot be taken, each with what would pass, in the reader's language. */
    public List<FieldFault> faults(Vocabulary words, LocalDate today) {
        List<FieldFault> faults = new ArrayList<>();
        name("/manufacturer", manufacturer).ifPresent(faults::add);
        name("/model", model).ifPresent(faults::add);
        named(words, "/identity/serialNumber", identity.serialNumber, true).ifPresent(faults::add);
        named(words, "/identity/assetTag", identity.assetTag, false).ifPresent(faults::add);
        past("/acquiredOn", acquiredOn, today).ifPresent(faults::add);
        past("/retiredOn", retiredOn, today).ifPresent(faults::add);
        return faults;
    }

    private static Optional<FieldFault> past(String pointer, @Nullable LocalDate day, LocalDate today) {
        return day == null || !day.isAfter(today)
                ? Optional.empty()
                : Optional.of(fault(pointer, "day-to-come", Map.of("day", today.toString())));
    }

    private static FieldFault fault(String pointer, String sentence, Map<String, String> told) {
        return new FieldFault(pointer, Sentences.ofReader().of(sentence, told));
    }

    private static Optional<FieldFault> name(String pointer, @Nullable String text) {
        boolean fault = text != null && (text.isBlank() || text.length() > MAX_NAME || PersonalTrace.isIn(text));
        return fault ? Optional.of(fault(pointer, "no-hardware-name", Map.of())) : Optional.empty();
    }

    private static Optional<FieldFault> named(Vocabulary words, String pointer, @Nullable String text, boolean serial) {
        if (text == null) {
            return Optional.empty();
        }
        SerialReading read = serial
                ? SerialReading.of(words, text, false, new DigitLengths(), Set.of())
                : SerialReading.tag(words, text, false);
        return read.value() == null || PersonalTrace.isIn(text)
                ? Optional.of(fault(pointer, "no-single-device", Map.of()))
                : Optional.empty();
    }

    /** The row as it is read then; the doubts that were answered are gone. */
    public ReadRow of(ReadRow row) {
        Understood was = row.understood();
        DeviceName name = was.name();
        Understood is = new Understood(
                or(kind, was.kind()),
                kind == null ? was.guess() : null,
                new DeviceName(
                        manufacturer == null ? name.manufacturer() : manufacturer,
                        model == null ? name.model() : model,
                        or(identity.serialNumber, name.serialNumber()),
                        or(identity.assetTag, name.assetTag()),
                        identity.isApart || name.parted() && !identity.isBack,
                        identity.isBack || name.isBack() && !identity.isApart),
                acquiredOn == null ? was.acquired() : Span.day(acquiredOn),
                acquiredOn == null ? was.otherwise() : null,
                was.communeCode(),
                details(was.details()));
        Set<About> settled = settled(is);
        List<Doubt> open = row.doubts().stream()
                .filter(doubt -> !settled.contains(doubt.about())
                        && !(isShown && doubt.isOfHiddenRow())
                        && !(isOneDevice && doubt.isOfCount())
                        && !doubt.isOfTwin())
                .toList();
        return new ReadRow(row.line(), is, open, row.leftOut());
    }

    private DeviceDetails details(DeviceDetails was) {
        return was.corrected(
                condition == null ? was.condition() : condition,
                or(retiredOn, was.retiredOn()),
                acquiredOn == null ? was.acquired() : null);
    }

    private Set<About> settled(Understood is) {
        Set<About> settled = EnumSet.noneOf(About.class);
        add(settled, About.KIND, kind);
        add(settled, About.CONDITION, condition);
        add(settled, About.MAKER, manufacturer);
        add(settled, About.ACQUIRED, acquiredOn);
        add(settled, About.RETIRED, retiredOn);
        if (is.name().identity() != null && (identity.serialNumber != null || identity.assetTag != null)) {
            settled.add(About.IDENTITY);
        }
        return settled;
    }

    private static void add(Set<About> settled, About about, @Nullable Object told) {
        if (told != null) {
            settled.add(about);
        }
    }

    private static <T> @Nullable T or(@Nullable T told, @Nullable T was) {
        return told == null ? was : told;
    }
}
