package fr.boucle.repairs.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The proof that no data leave with a device: every medium it is known to hold is erased or out (WIP-01). It can only be
 * had from a file where that is so, and a graded state can only be made with it.
 *
 * @param media the media, each cleared
 * @param absence how it was searched, where none was found
 * @param cards what became of its cards, where somebody looked for them
 */
public record DataProof(
        List<Medium.Cleared> media,
        @Nullable MediumSearch absence,
        @Nullable Cards cards) {
    public DataProof {
        media = List.copyOf(media);
    }

    public static Optional<DataProof> of(DeviceFile file) {
        List<Medium.Cleared> cleared = new ArrayList<>();
        for (Medium medium : file.media()) {
            switch (medium) {
                case Medium.Cleared proven -> cleared.add(proven);
                case Medium.Unproven _, Medium.Blocked _, Medium.Doubted _ -> {
                    return Optional.empty();
                }
            }
        }
        return file.isAllKnown() ? Optional.of(new DataProof(cleared, told(file), file.cards())) : Optional.empty();
    }

    /** That nothing more was found says of disks that are inside no more than they do themselves; of a supposed memory it does. */
    private static @Nullable MediumSearch told(DeviceFile file) {
        Absence absence = file.absence();
        boolean inside = file.media().stream()
                .anyMatch(medium -> medium.isInside() && medium.type().isOwn() && !file.isSupposed(medium));
        return absence == null || (inside && !file.keepsSettings()) ? null : absence.how();
    }

    /**
     * What a reader of the event is told: {@code ERASED}, {@code MEDIA_REMOVED}, {@code NO_MEDIUM}, {@code MAKER_SAYS_NONE}
     * where nobody but the maker says that there is none, or {@code SETTINGS_RESET}.
     */
    public String dataState() {
        List<Medium.Cleared> held = media.stream()
                .filter(medium -> !(medium instanceof Medium.Struck))
                .toList();
        if (held.isEmpty()) {
            return absence == null ? "NO_MEDIUM" : absence.dataState();
        }
        return held.stream().allMatch(Medium.Removed.class::isInstance) ? "MEDIA_REMOVED" : "ERASED";
    }
}
