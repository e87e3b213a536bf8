package fr.boucle.repairs.device;

import fr.boucle.references.MemoryRule;
import fr.boucle.repairs.device.Device.OnBench;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What events make of a device's media and of what is known of its hardware. */
final class MediaTransitions {
    private MediaTransitions() {}

    /** A device without its medium is another one to test; what was out before is only accounted for. */
    static OnBench removed(OnBench bench, DeviceEvent.MediumRemoved event) {
        DeviceFile file = bench.file();
        DeviceFile changed = withoutCard(
                file.change(event.serialNumber(), medium -> medium.remove(event.massGrams(), event.fate())),
                event.serialNumber());
        boolean wasOut = file.medium(event.serialNumber())
                .filter(Medium.Removed.class::isInstance)
                .isPresent();
        if (wasOut) {
            return Settling.media(bench, changed);
        }
        boolean isCard = file.memory() == MemoryRule.BUILT_IN || event.type().isOfSlot();
        return Settling.settle(changed, isCard ? bench.work() : bench.work().withoutMedium());
    }

    /** A card that is out tells itself what became of it, whatever was said of cards before it was found; so does a SIM. */
    private static DeviceFile withoutCard(DeviceFile file, String serial) {
        Cards cards = file.cards();
        if (cards != null && file.medium(serial).filter(Medium::isSim).isPresent()) {
            return file.carrying(cards.beside(file.media()));
        }
        return file.medium(serial)
                .filter(medium -> cards != null && medium.isCard() && !file.hasCard())
                .filter(Medium.Removed.class::isInstance)
                .map(Medium.Removed.class::cast)
                .map(card -> file.carrying(Objects.requireNonNull(cards).left(card)))
                .orElse(file);
    }

    /** What somebody found, or did not find, takes back what was said of a disk that cannot be so. */
    static OnBench found(OnBench bench, BenchEvent.MediaFound event) {
        DeviceFile changed = FoundMedia.in(bench.file(), event);
        Work work = bench.work().fitting(changed);
        return work.equals(bench.work()) ? Settling.media(bench, changed) : Settling.settle(changed, work);
    }

    /** Another mainboard or another battery was not what the grade was given to; a better known model is. */
    static OnBench facts(OnBench bench, BenchEvent.FactsRecorded event) {
        Hardware read = event.device();
        Hardware known = bench.file().device();
        boolean board =
                Boolean.TRUE.equals(event.boardReplaced()) || isAnother(known.serialNumber(), read.serialNumber());
        boolean battery = !Objects.equals(known.batteryHealthPercent(), read.batteryHealthPercent());
        boolean word = bench.file().absence() != null
                && bench.file().absence().how() == MediumSearch.MAKER_SAYS_NONE
                && !Objects.equals(known.model(), read.model());
        DeviceFile changed =
                word ? bench.file().with(read).searched(null) : bench.file().with(read);
        if (board) {
            return Settling.settle(
                    FromElsewhere.reopened(changed, true), bench.work().withAnotherBoard());
        }
        return battery ? Settling.settle(changed, bench.work()) : Settling.media(bench, changed);
    }

    private static boolean isAnother(@Nullable String known, @Nullable String read) {
        return known != null && (read == null || !Medium.normal(known).equals(Medium.normal(read)));
    }

    static DeviceFile accepted(DeviceFile file, DeviceEvent.ErasureAccepted event) {
        DeviceFile changed = file;
        for (AcceptedMedium medium : event.media()) {
            Erasure erasure = erasure(medium, event.acceptedAt());
            changed = changed.change(medium.serialNumber(), known -> known.accept(erasure));
        }
        return changed;
    }

    private static Erasure erasure(AcceptedMedium medium, Instant at) {
        return new Erasure(
                medium.method(),
                medium.level(),
                medium.tool(),
                medium.reportSha256(),
                at,
                medium.ranAt(),
                medium.dateExplanation());
    }

    /** A failed run after an accepted erasure proves nothing against it: nobody used the device in between. */
    static DeviceFile blocked(DeviceFile file, DeviceEvent.ErasureBlocked event) {
        DeviceFile changed = file;
        for (BlockedMedium medium : event.media()) {
            changed = changed.change(
                    medium.serialNumber(),
                    known -> known instanceof Medium.Cleared ? known : known.block(medium.reasons()));
        }
        return changed;
    }

    static OnBench doubted(OnBench bench, BenchEvent.MediumDoubted event) {
        return Settling.media(bench, bench.file().change(event.serialNumber(), medium -> medium.doubt(event.doubt())));
    }

    static DeviceFile named(DeviceFile file, BenchEvent.MediumNamed event) {
        return file.change(
                event.handle(),
                medium -> new Medium.Unproven(
                        event.serialNumber(), medium.type(), medium.sizeMegabytes(), medium.model()));
    }

    static DeviceFile described(DeviceFile file, BenchEvent.MediumDescribed event) {
        return file.change(
                event.serialNumber(),
                medium -> Described.as(medium, event.type(), event.sizeMegabytes(), event.model()));
    }

    /** Where what was called a card never was one, somebody says again what stays. */
    static DeviceFile struck(DeviceFile file, BenchEvent.MediumStruck event) {
        DeviceFile changed = strike(file, event);
        boolean stayed = file.cards() != null && file.cards().memoryStays();
        return stayed && file.hasCard() && !changed.hasCard() ? changed.carrying(null) : changed;
    }

    private static DeviceFile strike(DeviceFile file, BenchEvent.MediumStruck event) {
        return file.change(
                event.serialNumber(),
                medium -> medium instanceof Medium.Doubted doubted
                        ? new Medium.Struck(
                                doubted.serialNumber(),
                                doubted.type(),
                                doubted.sizeMegabytes(),
                                doubted.model(),
                                doubted.doubt())
                        : medium);
    }

    static DeviceFile dismissed(DeviceFile file, BenchEvent.DoubtDismissed event) {
        return file.change(event.serialNumber(), medium -> medium instanceof Medium.Doubted ? medium.forget() : medium);
    }
}
