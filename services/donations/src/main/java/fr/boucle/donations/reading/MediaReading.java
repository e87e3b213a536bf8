package fr.boucle.donations.reading;

import fr.boucle.donations.reading.RawDevice.Field;
import java.util.ArrayList;
import java.util.List;

/** Reads the storage media of a machine: each with a serial of its own, by which its erasure is proved later. */
final class MediaReading {
    private static final int MAX_SERIAL = 120;

    private MediaReading() {}

    static List<Medium> of(Cells cells) {
        List<Medium> media = new ArrayList<>();
        for (RawDevice.RawMedium medium : cells.raw().media()) {
            String serial = medium.serial();
            if (serial != null && PersonalTrace.isIn(serial)) {
                cells.leave(Cells.personal(Field.DISK_SERIAL));
            } else if (serial == null || Texts.isPlaceholder(serial)) {
                cells.leave(Reason.of(
                        "medium-without-serial",
                        "A medium has no serial: its erasure cannot be proved until the workshop reads one."));
            } else {
                media.add(new Medium(
                        Kinds.medium(medium.typeText()), Texts.cut(serial, MAX_SERIAL), medium.sizeMegabytes()));
            }
        }
        return media;
    }
}
