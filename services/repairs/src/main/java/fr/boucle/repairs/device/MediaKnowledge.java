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
    /** From this day on cards are asked of: what arrived before is not called unproved for it. */
    private static final LocalDate CARDS_SINCE = LocalDate.of(2026, 11, 30);

    private MediaKnowledge() {}

    static MemoryRule rule(DeviceKind kind, @Nullable Instant arrivedAt) {
        LocalDate day = arrivedAt == null ? null : LocalDate.ofInstant(arrivedAt, ZoneOffset.UTC);
        return MemoryRule.of(kind, day);
    }

    /** The rule of a kind, or of what is known to be built into it, whatever it is called. */
    static MemoryRule rule(DeviceKind kind, @Nullable Instant arrivedAt, List<Medium> media) {
        boolean builtIn = media.stream()
                .anyMatch(medium -> medium.isInside()
                        && (medium.isNamed(Medium.BUILT_IN) || medium.type() == MediumType.PHONE_STORAGE));
        return builtIn ? MemoryRule.BUILT_IN : rule(kind, arrivedAt);
    }

    /** Cards are asked of where the memory is built in: its reset reaches none of them. */
    static boolean asksCards(DeviceKind kind, @Nullable Instant arrivedAt, List<Medium> media, @Nullable Cards cards) {
        boolean since = arrivedAt == null
                || !LocalDate.ofInstant(arrivedAt, ZoneOffset.UTC).isBefore(CARDS_SINCE);
        return cards == null && since && rule(kind, arrivedAt, media) == MemoryRule.BUILT_IN;
    }

    /**
     * What is soldered in is there, whether or not an inventory says so; a card that was noted is another medium, and no
     * drive stands for the memory where a card stays that may be it.
     */
    static List<Medium> withBuiltIn(DeviceKind kind, @Nullable Instant arrivedAt, List<Medium> media, boolean drive) {
        boolean told = media.stream().anyMatch(medium -> isBuiltIn(kind, medium) && (drive || medium.isOfBoard()));
        if (rule(kind, arrivedAt) != MemoryRule.BUILT_IN || told) {
            return List.copyOf(media);
        }
        List<Medium> more = new ArrayList<>(media);
        more.add(new Medium.Unproven(Medium.BUILT_IN, MediumType.PHONE_STORAGE, null, null));
        return List.copyOf(more);
    }

    /** Whether this medium is the memory that every such device has; some tablets have a drive of their own for it. */
    static boolean isBuiltIn(DeviceKind kind, Medium medium) {
        boolean drive = mayHaveDrive(kind)
                && medium.isInside()
                && (medium.type() == MediumType.SSD || medium.type() == MediumType.NVME);
        return drive || (medium.type().isOfBoard() && !(medium instanceof Medium.Struck));
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
            case BUILT_IN, ALWAYS, MAY -> searched || media.stream().anyMatch(Medium::tells);
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
