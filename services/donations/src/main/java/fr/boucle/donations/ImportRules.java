package fr.boucle.donations;

import fr.boucle.donations.RawDevice.Field;
import fr.boucle.donations.RowVerdict.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Understands one machine of an inventory and says what becomes of it; a bad part never rejects the machine. */
final class ImportRules {
    private final RuleBook rules;
    private final boolean monthFirst;

    ImportRules(RuleBook rules, boolean monthFirst) {
        this.rules = rules;
        this.monthFirst = monthFirst;
    }

    RowVerdict judge(RawDevice raw) {
        Cells cells = new Cells(raw, rules.day(), monthFirst);
        Optional<String> serial = cells.named(Field.SERIAL, "serial-is-a-placeholder");
        Optional<String> tag = cells.named(Field.ASSET_TAG, "asset-tag-is-a-placeholder");
        Optional<DeviceKind> kind = raw.text(Field.KIND).flatMap(Kinds::kind).or(() -> raw.text(Field.MODEL)
                .flatMap(Kinds::kind));
        List<Reason> toFix = toFix(cells, serial.or(() -> tag).isPresent(), kind.isPresent());
        if (kind.isEmpty() || !toFix.isEmpty()) {
            toFix.addAll(cells.left());
            return RowVerdict.toFix(raw.line(), toFix);
        }
        return verdict(
                raw.line(),
                HardwareReading.of(cells, kind.get(), serial.orElse(null), tag.orElse(null), rules),
                cells.left());
    }

    private static List<Reason> toFix(Cells cells, boolean identified, boolean kindKnown) {
        List<Reason> toFix = new ArrayList<>();
        if (!identified) {
            toFix.add(Reason.of(
                    "no-identity", "Give a serial number, or your own asset tag: placeholders count as none."));
        }
        if (!kindKnown) {
            toFix.add(Reason.of("kind-unknown", "Say what it is: laptop, desktop, tablet, screen, printer…"));
        }
        if (cells.left().stream().anyMatch(reason -> reason.slug().equals("virtual-machine"))) {
            toFix.add(Reason.of("not-a-device", "Take virtual machines out of the inventory."));
        }
        if (cells.text(Field.QUANTITY)
                .filter(quantity -> !quantity.matches("1([.,]0+)?"))
                .isPresent()) {
            toFix.add(
                    Reason.of("several-devices-in-one-row", "Write one row per device, each with its serial or tag."));
        }
        return toFix;
    }

    private static RowVerdict verdict(long line, Found found, List<Reason> left) {
        List<Reason> reasons = new ArrayList<>(found.orientationReasons());
        reasons.addAll(left);
        Kind kind = found.orientation() == Orientation.RECYCLING ? Kind.RECYCLING : Kind.ACCEPTED;
        return new RowVerdict(line, kind, reasons, found.identity(), found, null);
    }
}
