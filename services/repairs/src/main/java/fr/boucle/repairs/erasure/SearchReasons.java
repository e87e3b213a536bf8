package fr.boucle.repairs.erasure;

import fr.boucle.references.MemoryRule;
import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.Medium;
import fr.boucle.repairs.device.MediumSearch;
import fr.boucle.repairs.erasure.RecordMedia.Search;
import fr.boucle.values.DeviceKind;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is said beside a search that nobody can repeat on the device: a blank there would prove nothing. */
final class SearchReasons {
    private SearchReasons() {}

    static void require(DeviceFile file, Search search) {
        switch (search.how()) {
            case NOTHING_TO_SET ->
                require(
                        search.note(),
                        "/absence/note",
                        "Say in absence.note how it is seen that nothing can be set on it.");
            case MAKER_SAYS_NONE -> requireMakersWord(file, search);
            case COVER_OPENED, BIOS_LISTS_NONE, KERNEL_LISTS_NONE, SETTINGS_RESET -> {}
        }
    }

    /** What is soldered in is reset; only where a drive was proved by its own log may somebody open it and say that this is its memory. */
    static void requireDrive(DeviceFile file, Search search) {
        if (search.how() == MediumSearch.COVER_OPENED && file.hasDrive() && !file.hasProvedDrive()) {
            throw new Refusal(
                    RepairRefusal.DRIVE_UNPROVED,
                    "A drive is in it, and no log of its own proved it erased: wipe it, attach its log, and say then in"
                            + " absence.note that this is its memory. Where its memory is soldered, record the reset of "
                            + Medium.BUILT_IN + " with its checks.");
        }
        if (search.how() != MediumSearch.COVER_OPENED || !file.hasProvedDrive()) {
            throw new Refusal(
                    RepairRefusal.MEMORY_BUILT_IN,
                    "A phone or tablet has its memory soldered in, whatever an inventory says: reset it and record the"
                            + " reset of " + Medium.BUILT_IN
                            + " with its checks. Of a tablet whose drive was erased by its own"
                            + " log, open it and say in absence.note that this is its memory.");
        }
        require(
                search.note(),
                "/absence/note",
                "Say in absence.note which drive its memory is, and how it is seen that nothing is soldered.");
    }

    /** A maker says something of a model; of what is no kind of its own it may be anything, so where it says so is told too. */
    private static void requireMakersWord(DeviceFile file, Search search) {
        if (!isNamed(file)) {
            require(
                    search.model(),
                    "/absence/model",
                    "A maker's word is of a model: send it as absence.model, or open it.");
        }
        if (file.device().kind() == DeviceKind.OTHER) {
            require(search.note(), "/absence/note", "Say in absence.note where the maker says so, or open it.");
        }
    }

    /** Whether its model is known. */
    static boolean isNamed(DeviceFile file) {
        String model = file.device().model();
        return model != null && !model.isBlank();
    }

    private static void require(@Nullable String said, String pointer, String passes) {
        if (said == null || said.isBlank()) {
            throw new Refusal(
                    CommonRefusal.INVALID,
                    passes,
                    List.of(new Refusal.FieldFault(pointer, "is required with this search")));
        }
    }

    /** What would be a proof of what this rule asks. */
    static Refusal unproven(DeviceFile file, MemoryRule rule) {
        String ways = Stream.of(MediumSearch.values())
                .filter(how -> how.isEnoughFor(rule))
                .map(MediumSearch::name)
                .collect(Collectors.joining(", "));
        return new Refusal(
                RepairRefusal.ABSENCE_UNPROVEN,
                "A " + file.device().kind()
                        + (rule == MemoryRule.SETTINGS
                                ? " keeps settings"
                                : rule == MemoryRule.MAY ? " may hold a medium" : " holds a medium")
                        + ". Name what is inside, or say with absence.how what was done or how it was searched: " + ways
                        + ".");
    }
}
