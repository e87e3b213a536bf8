package fr.boucle.repairs.device;

import fr.boucle.repairs.device.Device.OnBench;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comes into a device, or into its file, from elsewhere: what was proved before was proved of something else. */
final class FromElsewhere {
    private FromElsewhere() {}

    /**
     * A board brings its own memory, and so may whatever can carry data and was used elsewhere: nobody has proved it in this
     * device, nor looked for it since. What was used may hold a medium of its own, beside those that are known. A medium that the
     * workshop fits says nothing of what was inside before.
     */
    static DeviceFile fitted(DeviceFile file, DeviceEvent.PartFitted event) {
        if (event.kind() == PartKind.MEDIUM) {
            return file.mediaKnown() ? file : withUnseen(file);
        }
        boolean isUsed =
                event.origin() == PartOrigin.SECOND_HAND && event.kind().mayCarryData(file);
        if (event.kind() != PartKind.MAINBOARD && !isUsed) {
            return file;
        }
        return reopened(file, isUsed);
    }

    /** With another board, or a used part: what is soldered, the search and the cards are open again. */
    static DeviceFile reopened(DeviceFile file, boolean isUsed) {
        DeviceFile open = file.withMedia(file.media().stream()
                        .map(medium -> isMemory(file, medium) ? medium.forget() : medium)
                        .toList())
                .searched(null)
                .carrying(null);
        return isUsed ? withUnseen(open) : open;
    }

    /** A card that stays is a medium that nobody has proved yet; a card that was noted already is it, and nothing else. */
    static OnBench carrying(OnBench bench, BenchEvent.CardsSeen event) {
        DeviceFile seen = bench.file().carrying(event.cards());
        boolean isNew = event.cards().memoryStays() && !seen.hasCard();
        return Settling.media(bench, isNew ? withMore(seen, MediumType.MEMORY_CARD) : seen);
    }

    /** The device that one of its parts came from turned out to carry data: the part is as one of an unknown past. */
    static OnBench doubted(OnBench bench) {
        return Settling.media(bench, reopened(bench.file(), true));
    }

    private static boolean isMemory(DeviceFile file, Medium medium) {
        return medium.isInside()
                && (medium.isOfBoard() || MediaKnowledge.isBuiltIn(file.device().kind(), medium));
    }

    /** What another machine's file proved says nothing of the machine that stays. */
    static OnBench adopted(OnBench bench, BenchEvent.MediaAdopted event) {
        DeviceFile file = bench.file();
        List<Medium> media = new ArrayList<>(event.media());
        for (Medium known : file.media()) {
            if (event.media().stream().noneMatch(medium -> medium.isNamed(known.serialNumber()))) {
                media.add(event.swapped() && known.isInside() ? known.forget() : known);
            }
        }
        Absence absence = event.absence();
        Cards cards = event.cards();
        DeviceFile changed = file.withMedia(media)
                .searched(absence == null && !event.swapped() ? file.absence() : absence)
                .carrying(cards == null && !event.swapped() ? file.cards() : cards);
        DeviceFile asked = event.swapped() && !isSearched(file, event) ? withUnseen(changed) : changed;
        return Settling.settle(arrived(asked, event.arrivedAt()), work(bench.work(), event));
    }

    private static boolean isSearched(DeviceFile file, BenchEvent.MediaAdopted event) {
        return MediaKnowledge.isKnown(file.device().kind(), event.arrivedAt(), event.media(), event.absence());
    }

    private static DeviceFile arrived(DeviceFile file, @Nullable Instant came) {
        Instant known = file.arrivedAt();
        return came != null && (known == null || came.isBefore(known)) ? file.arrived(came) : file;
    }

    /** Tests of another machine are none of this one; a part that was taken stays taken. */
    private static Work work(Work work, BenchEvent.MediaAdopted event) {
        boolean another = event.swapped() && work.harvested().isEmpty();
        return another || work.equals(Work.NONE) ? event.work() : work;
    }

    /** One more medium may be inside: that somebody proved those that are known does not answer it. */
    static DeviceFile withUnseen(DeviceFile file) {
        boolean asked = file.media().stream().anyMatch(Medium::isUnseen);
        return switch (file.rule()) {
            case BUILT_IN -> file;
            case ALWAYS, MAY, SETTINGS, NEVER -> asked ? file : withMore(file, MediumType.OTHER);
        };
    }

    private static DeviceFile withMore(DeviceFile file, MediumType type) {
        int turn = Math.max(file.media().size(), file.device().knownMedia().size()) + 1;
        while (file.medium(Medium.NAMELESS + turn).isPresent()) {
            turn++;
        }
        List<Medium> media = new ArrayList<>(file.media());
        media.add(new Medium.Unproven(Medium.NAMELESS + turn, type, null, null));
        return file.withMedia(media);
    }
}
