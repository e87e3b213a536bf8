package fr.boucle.donations;

import fr.boucle.donations.RawDevice.Field;
import fr.boucle.donations.RowVerdict.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands one machine of an inventory and says what becomes of it; a bad part never rejects the machine. */
final class ImportRules {
    private static final LocalDate FIRST_DAY = LocalDate.of(1980, 1, 1);
    private static final Pattern COMMUNE = Pattern.compile("[0-9][0-9AB][0-9]{3}");
    private static final int MAX_NAME = 120;
    private static final int MAX_MODEL = 160;
    private static final int FULL = 100;

    private final RuleBook rules;
    private final boolean monthFirst;

    ImportRules(RuleBook rules, boolean monthFirst) {
        this.rules = rules;
        this.monthFirst = monthFirst;
    }

    RowVerdict judge(RawDevice raw) {
        List<Reason> quarantined = new ArrayList<>(raw.quarantined());
        Optional<String> serial = named(raw, Field.SERIAL, "serial-is-a-placeholder", quarantined);
        Optional<String> tag = named(raw, Field.ASSET_TAG, "asset-tag-is-a-placeholder", quarantined);
        Optional<DeviceKind> kind = raw.text(Field.KIND).flatMap(Kinds::kind).or(() -> raw.text(Field.MODEL)
                .flatMap(Kinds::kind));
        List<Reason> toFix = new ArrayList<>();
        if (serial.isEmpty() && tag.isEmpty()) {
            toFix.add(Reason.of(
                    "no-identity", "Give a serial number, or your own asset tag: placeholders count as none."));
        }
        if (kind.isEmpty()) {
            toFix.add(Reason.of("kind-unknown", "Say what it is: laptop, desktop, tablet, screen, printer…"));
        }
        if (quarantined.stream().anyMatch(reason -> reason.slug().equals("virtual-machine"))) {
            toFix.add(Reason.of("not-a-device", "Take virtual machines out of the inventory."));
        }
        if (raw.text(Field.QUANTITY)
                .filter(quantity -> !quantity.matches("1([.,]0+)?"))
                .isPresent()) {
            toFix.add(
                    Reason.of("several-devices-in-one-row", "Write one row per device, each with its serial or tag."));
        }
        if (kind.isEmpty() || !toFix.isEmpty()) {
            toFix.addAll(quarantined);
            return RowVerdict.toFix(raw.line(), toFix);
        }
        Found found = found(raw, kind.get(), serial.orElse(null), tag.orElse(null), quarantined);
        return verdict(raw.line(), found, quarantined);
    }

    private RowVerdict verdict(long line, Found found, List<Reason> quarantined) {
        List<Reason> reasons = new ArrayList<>(found.orientationReasons());
        reasons.addAll(quarantined);
        Kind kind = found.orientation() == Orientation.RECYCLING ? Kind.RECYCLING : Kind.ACCEPTED;
        return new RowVerdict(line, kind, reasons, identity(found), found, null);
    }

    private static String identity(Found found) {
        return found.serialNumber() == null
                ? "tag:" + Columns.plain(found.assetTag())
                : "serial:" + Kinds.maker(found.manufacturer()) + ":"
                        + Columns.plain(found.serialNumber()).replace(" ", "");
    }

    private Found found(
            RawDevice raw, DeviceKind kind, @Nullable String serial, @Nullable String tag, List<Reason> quarantined) {
        LocalDate acquiredOn = day(raw, Field.ACQUIRED_ON, quarantined);
        LocalDate retiredOn = day(raw, Field.RETIRED_ON, quarantined);
        Condition condition = raw.text(Field.CONDITION).map(Kinds::condition).orElse(Condition.UNKNOWN);
        OrientationRules.Proposal proposal = isClassified(raw)
                ? OrientationRules.excluded()
                : OrientationRules.propose(acquiredOn, retiredOn, condition, rules);
        return new Found(
                kind,
                Texts.cut(raw.text(Field.MANUFACTURER).orElse("inconnu"), MAX_NAME),
                Texts.cut(raw.text(Field.MODEL).orElse("inconnu"), MAX_MODEL),
                serial == null ? null : Texts.cut(serial, MAX_NAME),
                tag == null ? null : Texts.cut(tag, MAX_NAME),
                acquiredOn,
                raw.text(Field.COMMUNE)
                        .filter(code -> COMMUNE.matcher(code).matches())
                        .orElse(null),
                details(raw, retiredOn, condition, quarantined),
                proposal.orientation(),
                proposal.reasons());
    }

    private DeviceDetails details(
            RawDevice raw, @Nullable LocalDate retiredOn, Condition condition, List<Reason> quarantined) {
        List<Medium> media = new ArrayList<>();
        for (RawDevice.RawMedium medium : raw.media()) {
            String serial = medium.serial();
            if (serial == null || Texts.isPlaceholder(serial)) {
                quarantined.add(Reason.of(
                        "medium-without-serial",
                        "A medium has no serial: its erasure cannot be proved until the workshop reads one."));
            } else {
                media.add(new Medium(
                        Kinds.medium(medium.typeText()), Texts.cut(serial, MAX_NAME), medium.sizeMegabytes()));
            }
        }
        Long price = read(raw, Field.PRICE, Texts::cents, "price-unreadable", quarantined);
        Long memory = read(
                raw,
                Field.MEMORY,
                text -> Optional.ofNullable(Texts.megabytes(text)),
                "memory-unreadable",
                quarantined);
        Integer battery = read(raw, Field.BATTERY_HEALTH, ImportRules::percent, "battery-unreadable", quarantined);
        return new DeviceDetails(
                retiredOn,
                price,
                condition,
                raw.text(Field.PROCESSOR).map(text -> Texts.cut(text, MAX_NAME)).orElse(null),
                memory == null ? null : (int) Math.min(memory, Integer.MAX_VALUE),
                media,
                raw.media().size() - media.size(),
                battery,
                List.copyOf(quarantined),
                isClassified(raw) ? "CLASSIFIED" : null);
    }

    private static boolean isClassified(RawDevice raw) {
        return raw.text(Field.CLASSIFIED)
                .map(Columns::plain)
                .filter(text -> text.equals("oui")
                        || text.equals("yes")
                        || text.equals("true")
                        || text.equals("x")
                        || text.equals("1"))
                .isPresent();
    }

    private static Optional<Integer> percent(String text) {
        String digits = text.replace("%", "").strip();
        return digits.matches("\\d{1,3}") && Integer.parseInt(digits) <= FULL
                ? Optional.of(Integer.parseInt(digits))
                : Optional.empty();
    }

    private static Optional<String> named(RawDevice raw, Field field, String slug, List<Reason> quarantined) {
        Optional<String> text = raw.text(field);
        if (text.filter(Texts::isPlaceholder).isPresent()) {
            quarantined.add(Reason.of(slug, "The maker's placeholder counts as none."));
            return Optional.empty();
        }
        return text;
    }

    private @Nullable LocalDate day(RawDevice raw, Field field, List<Reason> quarantined) {
        return read(
                raw,
                field,
                text -> Texts.day(text, monthFirst)
                        .filter(day -> !day.isBefore(FIRST_DAY) && !day.isAfter(rules.day())),
                "date-unreadable",
                quarantined);
    }

    private interface Reading<T> {
        Optional<T> of(String text);
    }

    /** The text is never repeated in the reason: a shifted column may hold anything. */
    private static <T> @Nullable T read(
            RawDevice raw, Field field, Reading<T> reading, String slug, List<Reason> quarantined) {
        Optional<String> text = raw.text(field);
        if (text.isEmpty()) {
            return null;
        }
        Optional<T> value = reading.of(text.get());
        if (value.isEmpty()) {
            quarantined.add(Reason.of(slug, "The column " + field + " cannot be read here and was left out."));
        }
        return value.orElse(null);
    }
}
