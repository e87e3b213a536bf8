package fr.boucle.donations.reading;

import fr.boucle.donations.reading.RawDevice.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of one machine of a file; a bad part never rejects the machine.
 *
 * @param line the line in the file, header = 1; or the machine's place in a JSON file
 * @param facts none when something has to be mended first
 * @param toFix what has to be mended before the machine can be listed
 * @param left what could not be read and was left out
 */
public record ReadRow(long line, @Nullable DeviceFacts facts, List<Reason> toFix, List<Reason> left) {

    static ReadRow of(RawDevice raw, LocalDate today, boolean monthFirst) {
        Cells cells = new Cells(raw, today, monthFirst);
        Optional<String> serial = cells.named(Field.SERIAL, "serial-is-a-placeholder");
        Optional<String> tag = cells.named(Field.ASSET_TAG, "asset-tag-is-a-placeholder");
        Optional<DeviceKind> kind = raw.text(Field.KIND).flatMap(Kinds::kind).or(() -> raw.text(Field.MODEL)
                .flatMap(Kinds::kind));
        List<Reason> toFix = toFix(cells, serial.or(() -> tag).isPresent(), kind.isPresent());
        if (kind.isEmpty() || !toFix.isEmpty()) {
            return new ReadRow(raw.line(), null, toFix, cells.left());
        }
        DeviceFacts facts = HardwareReading.of(cells, kind.get(), serial.orElse(null), tag.orElse(null));
        return new ReadRow(raw.line(), facts, List.of(), cells.left());
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
}
