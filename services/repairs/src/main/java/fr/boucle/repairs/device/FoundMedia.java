package fr.boucle.repairs.device;

import fr.boucle.references.MemoryRule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a look inside makes of the media that a file knows. */
final class FoundMedia {
    private FoundMedia() {}

    /** What was seen inside is inside, also where it was said to be out or to be no medium. */
    static DeviceFile in(DeviceFile file, BenchEvent.MediaFound event) {
        List<Medium> media = new ArrayList<>(file.media());
        for (Medium medium : DeviceFile.media(file.device().with(event.media(), null))) {
            Medium known = file.medium(medium.serialNumber()).orElse(null);
            if (known == null) {
                media.add(medium);
            } else if (!known.isInside()) {
                media.replaceAll(one -> one.isNamed(medium.serialNumber()) ? medium : one);
            }
        }
        DeviceFile changed = file.withMedia(withoutGuess(file, event, media));
        return event.media().isEmpty() ? absent(changed, event.absence()) : changed.searched(standing(file, event));
    }

    /** What was only supposed is not there, once somebody looked: a reset of settings and a maker's word are no look. */
    private static DeviceFile absent(DeviceFile file, @Nullable Absence absence) {
        boolean looked = absence == null || absence.how().isEnoughFor(MemoryRule.ALWAYS);
        DeviceFile left = looked
                ? file.withMedia(file.media().stream()
                        .filter(medium -> !medium.isUnseen() && !file.isSupposed(medium))
                        .toList())
                : file;
        return looked && file.keepsSettings() ? left : left.searched(absence);
    }

    /** A disk that is found in what was set back leaves it set back; a card in a slot leaves what was searched searched. */
    private static @Nullable Absence standing(DeviceFile file, BenchEvent.MediaFound event) {
        Absence known = file.absence();
        boolean cards = event.media().stream().allMatch(medium -> medium.type().isOfSlot());
        boolean settings = known != null && file.keepsSettings() && known.how() == MediumSearch.SETTINGS_RESET;
        return settings || cards ? known : null;
    }

    /** The memory that was only known to be there, once its own name is found. */
    private static List<Medium> withoutGuess(DeviceFile file, BenchEvent.MediaFound event, List<Medium> media) {
        boolean named = file.memory() == MemoryRule.BUILT_IN
                && media.stream()
                        .filter(medium -> !medium.isNamed(Medium.BUILT_IN))
                        .filter(medium -> event.media().stream()
                                .anyMatch(
                                        found -> found.serialNumber() != null && medium.isNamed(found.serialNumber())))
                        .anyMatch(MediaKnowledge::isSoldered);
        return media.stream()
                .filter(medium -> !(named && medium.isNamed(Medium.BUILT_IN) && medium instanceof Medium.Unproven))
                .toList();
    }
}
