package fr.boucle.donations.reading;

import fr.boucle.references.BusNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the storage media of a machine: each with a serial of its own, by which its erasure is proved later. */
final class MediaReading {
    private static final int MAX_SERIAL = 120;
    private static final String NOT_MEDIUM = "NOT_MEDIUM_";
    private static final String VOLUME = "NOT_MEDIUM_RAID";
    private static final List<Medium.Type> FLASH_FIRST =
            List.of(Medium.Type.NVME, Medium.Type.EMMC, Medium.Type.SSD, Medium.Type.PHONE_STORAGE, Medium.Type.HDD);

    private MediaReading() {}

    /**
     * The media that can be told apart, and how many cannot.
     *
     * @param unidentified media without a serial, and what stands behind a volume that was listed in its drives' place: one at
     *     least, whichever drives are listed beside it
     */
    record Media(List<Medium> known, int unidentified) {}

    static Media of(Cells cells) {
        List<Medium> known = new ArrayList<>();
        int unidentified = 0;
        boolean volume = false;
        for (RawDevice.RawMedium medium : cells.raw().media()) {
            Set<String> meanings = meanings(medium.typeText());
            Optional<String> other = other(medium, meanings);
            if (other.isPresent()) {
                cells.leave(Reason.of("not-a-medium-" + slug(other.get())));
                volume |= other.get().equals(VOLUME);
                continue;
            }
            Optional<String> serial = serial(cells, medium.serial(), meanings.contains(Medium.Type.NVME.name()));
            if (serial.isPresent()) {
                known.add(new Medium(type(meanings), Texts.cut(serial.get(), MAX_SERIAL), medium.sizeMegabytes()));
            } else {
                unidentified++;
            }
        }
        return new Media(known, volume ? unidentified + 1 : unidentified);
    }

    /** What it is instead; a bus that is called RAID carries drives of their own. */
    private static Optional<String> other(RawDevice.RawMedium medium, Set<String> meanings) {
        return meanings.stream()
                .filter(meaning -> meaning.startsWith(NOT_MEDIUM))
                .filter(meaning -> !isFlashOf(meaning, meanings))
                .filter(meaning ->
                        !meaning.equals(VOLUME) || meanings(medium.named()).contains(VOLUME))
                .findFirst();
    }

    private static String slug(String meaning) {
        return meaning.substring(NOT_MEDIUM.length()).toLowerCase(java.util.Locale.ROOT);
    }

    /** A USB bus carries no medium of the machine's own; an eMMC named by its card is one. */
    private static boolean isFlashOf(String meaning, Set<String> meanings) {
        return meaning.endsWith("READER") && meanings.contains(Medium.Type.EMMC.name());
    }

    private static Optional<String> serial(
            Cells cells, @org.jspecify.annotations.Nullable String text, boolean isNvme) {
        if (text == null || SerialReading.isNothing(cells.reading().words(), text)) {
            cells.leave(Reason.of("medium-without-serial"));
            return Optional.empty();
        }
        if (PersonalTrace.isIn(text)) {
            cells.leave(cells.personal(Field.DISK_SERIAL));
            return Optional.empty();
        }
        if (isNvme ? BusNames.containOfNvme(text) : BusNames.contain(text)) {
            cells.leave(Reason.of("medium-named-by-bus"));
            return Optional.empty();
        }
        SerialReading read = SerialReading.of(cells.reading().words(), text, false, new DigitLengths(), Set.of());
        if (read.value() == null) {
            cells.leave(Reason.of("medium-serial-damaged"));
        }
        return Optional.ofNullable(read.value());
    }

    /** Flash wins over what is said to turn: the stricter rule holds for what may be either. */
    static Medium.Type type(String text) {
        return type(meanings(text));
    }

    private static Medium.Type type(Set<String> meanings) {
        return FLASH_FIRST.stream()
                .filter(type -> meanings.contains(type.name()))
                .findFirst()
                .orElse(Medium.Type.OTHER);
    }

    private static Set<String> meanings(String text) {
        return Vocabulary.media().in(Words.of(text)).stream()
                .map(Phrases.Met::meaning)
                .collect(Collectors.toSet());
    }
}
