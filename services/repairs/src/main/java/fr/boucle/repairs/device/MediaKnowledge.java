package fr.boucle.repairs.device;

import fr.boucle.references.MemoryRule;
import fr.boucle.values.DeviceKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a list of media says of a device of a kind: whether it is whole, and whether all of it is erased. */
final class MediaKnowledge {
    /** From this day on cards are asked of, and a drive alone is no memory of a tablet: what arrived before is not called unproved for it. */
    private static final LocalDate SINCE = LocalDate.of(2026, 11, 30);

    private MediaKnowledge() {}

    static MemoryRule rule(DeviceKind kind, @Nullable Instant arrivedAt) {
        return MemoryRule.of(kind, day(arrivedAt));
    }

    private static @Nullable LocalDate day(@Nullable Instant arrivedAt) {
        return arrivedAt == null ? null : LocalDate.ofInstant(arrivedAt, ZoneOffset.UTC);
    }

    /** The rule of a kind, or of what is known to be built into it, whatever it is called. */
    static MemoryRule rule(DeviceKind kind, @Nullable Instant arrivedAt, List<Medium> media) {
        boolean builtIn = media.stream()
                .anyMatch(medium -> medium.isInside()
                        && (medium.isNamed(Medium.BUILT_IN) || medium.type() == MediumType.PHONE_STORAGE));
        return builtIn ? MemoryRule.BUILT_IN : rule(kind, arrivedAt);
    }

    /** Where the memory is built in nothing is erased before cards are told of: its reset reaches none of them. */
    static boolean asksCards(DeviceKind kind, @Nullable Instant arrivedAt, List<Medium> media, @Nullable Cards cards) {
        return cards == null && isSince(arrivedAt) && rule(kind, arrivedAt, media) == MemoryRule.BUILT_IN;
    }

    /** Whether a card may be in it: by its kind, and by the memory that it is known to have. */
    static boolean mayCarryCards(DeviceKind kind, @Nullable Instant arrivedAt, List<Medium> media) {
        return MemoryRule.mayHoldCard(kind, day(arrivedAt)) || asksCards(kind, arrivedAt, media, null);
    }

    private static boolean isSince(@Nullable Instant arrivedAt) {
        LocalDate day = day(arrivedAt);
        return day == null || !day.isBefore(SINCE);
    }

    /**
     * What is soldered in is there, whether or not an inventory says so; a card that was noted is another medium. A drive stands for
     * it only where its own log proved it and somebody opened the device and says why nothing is soldered, and where no card stays
     * that may be it.
     */
    static List<Medium> withBuiltIn(
            DeviceKind kind,
            @Nullable Instant arrivedAt,
            List<Medium> media,
            @Nullable Absence absence,
            @Nullable Cards cards) {
        boolean drive = (cards == null || !cards.memoryStays()) && stands(kind, arrivedAt, media, absence);
        if (rule(kind, arrivedAt) != MemoryRule.BUILT_IN) {
            return List.copyOf(media);
        }
        if (drive) {
            return media.stream()
                    .filter(medium -> !(medium.isNamed(Medium.BUILT_IN) && medium instanceof Medium.Unproven))
                    .toList();
        }
        if (media.stream().anyMatch(MediaKnowledge::isSoldered)) {
            return List.copyOf(media);
        }
        List<Medium> more = new ArrayList<>(media.stream()
                .filter(medium -> !medium.isNamed(Medium.BUILT_IN))
                .toList());
        more.add(new Medium.Unproven(Medium.BUILT_IN, MediumType.PHONE_STORAGE, null, null));
        return List.copyOf(more);
    }

    private static boolean stands(
            DeviceKind kind, @Nullable Instant arrivedAt, List<Medium> media, @Nullable Absence absence) {
        return isSince(arrivedAt)
                ? absence != null
                        && absence.isReasonedLook()
                        && media.stream().anyMatch(medium -> isProvedDrive(kind, medium))
                : media.stream().anyMatch(medium -> isDrive(kind, medium));
    }

    /** Whether this medium is the memory that every such device has; some tablets have a drive of their own for it. */
    static boolean isBuiltIn(DeviceKind kind, Medium medium) {
        return isDrive(kind, medium) || isSoldered(medium);
    }

    static boolean isSoldered(Medium medium) {
        return medium.type().isOfBoard() && !(medium instanceof Medium.Struck);
    }

    static boolean isDrive(DeviceKind kind, Medium medium) {
        return mayHaveDrive(kind)
                && medium.isInside()
                && (medium.type() == MediumType.SSD || medium.type() == MediumType.NVME);
    }

    /** One that a person's word alone calls erased stands for nothing else. */
    static boolean isProvedDrive(DeviceKind kind, Medium medium) {
        return isDrive(kind, medium)
                && medium instanceof Medium.Erased erased
                && erased.erasure().reportSha256() != null;
    }

    /** Whether the memory of some of them is a drive, as in a computer. */
    private static boolean mayHaveDrive(DeviceKind kind) {
        return switch (kind) {
            case TABLET -> true;
            case LAPTOP, DESKTOP, ALL_IN_ONE, SMARTPHONE, SCREEN, PRINTER, MULTIFUNCTION, SERVER, NETWORK, OTHER ->
                false;
        };
    }

    static boolean isKnown(
            DeviceKind kind, @Nullable Instant arrivedAt, List<Medium> media, @Nullable Absence absence) {
        MemoryRule rule = rule(kind, arrivedAt);
        boolean searched = absence != null && absence.how().isEnoughFor(rule);
        return switch (rule) {
            case NEVER -> true;
            case SETTINGS -> searched; // no disk, in it or out of it, says anything of the settings
            case BUILT_IN -> media.stream().anyMatch(Medium::tells);
            case ALWAYS, MAY ->
                // what a kind is only supposed to have says nothing of another kind
                searched || media.stream().anyMatch(medium -> medium.tells() && !medium.isNamed(Medium.BUILT_IN));
        };
    }

    static boolean isErased(List<Medium> media, boolean known) {
        return known
                && media.stream()
                        .allMatch(medium -> medium instanceof Medium.Erased
                                || medium instanceof Medium.Struck
                                || (medium instanceof Medium.Removed removed && !removed.dataBearing()));
    }
}
