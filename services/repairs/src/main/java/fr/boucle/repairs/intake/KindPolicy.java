package fr.boucle.repairs.intake;

import fr.boucle.references.MemoryRule;
import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.values.DeviceKind;
import fr.boucle.web.Refusal;
import java.util.List;
import java.util.Optional;

/** One thing that must hold before a device becomes one of another kind. */
@FunctionalInterface
interface KindPolicy {
    /** The file, the kind it should have, and whether somebody weighed the device. */
    record Facts(DeviceFile file, DeviceKind kind, boolean weighed) {}

    /** Of a kind of which less is asked nobody asks it any more: that nothing is left open comes first. */
    KindPolicy NO_MEDIUM_IS_FORGOTTEN =
            facts -> isLaxer(MemoryRule.of(facts.file().device().kind(), null), MemoryRule.of(facts.kind(), null))
                            && !facts.file().mediaKnown()
                    ? Optional.of(new Refusal(
                            RepairRefusal.ABSENCE_UNPROVEN,
                            "Record at /media what is inside, or how it was searched, while it still counts as "
                                    + facts.file().device().kind() + "."))
                    : Optional.empty();

    /** A mass that was supposed by its kind is not that of another kind. */
    KindPolicy ITS_MASS_IS_ITS_OWN =
            facts -> !facts.weighed() && facts.file().origin().massSource().equals("REFERENCE")
                    ? Optional.of(new Refusal(
                            RepairRefusal.MASS_OF_ANOTHER_KIND,
                            "Weigh it and send massGrams: what is known is what "
                                    + facts.file().device().kind() + " weigh on average."))
                    : Optional.empty();

    List<KindPolicy> ALL = List.of(NO_MEDIUM_IS_FORGOTTEN, ITS_MASS_IS_ITS_OWN);

    /** What is built in stays a medium of its own, and is looked beside, whatever it is called; settings are asked of nowhere else. */
    private static boolean isLaxer(MemoryRule was, MemoryRule now) {
        return switch (now) {
            case NEVER -> was != MemoryRule.NEVER;
            case MAY -> was == MemoryRule.ALWAYS || was == MemoryRule.SETTINGS;
            case SETTINGS -> was == MemoryRule.ALWAYS || was == MemoryRule.MAY;
            case ALWAYS -> was == MemoryRule.SETTINGS;
            case BUILT_IN -> was == MemoryRule.SETTINGS;
        };
    }

    Optional<Refusal> judge(Facts facts);

    static void mustHold(Facts facts) {
        Refusal.throwFirst(ALL.stream().map(policy -> policy.judge(facts)));
    }
}
