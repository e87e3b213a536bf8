package fr.boucle.repairs.erasure;

import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.ErasureMethod;
import fr.boucle.repairs.device.Medium;
import fr.boucle.repairs.device.MediumType;
import fr.boucle.repairs.device.SanitizationLevel;
import fr.boucle.web.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One thing that must hold of an erasure that a person records, before it counts as proof. */
interface ManualErasurePolicy {
    /** The medium, what was done to it, and the level that its donor asks. */
    record Facts(DeviceFile file, Medium medium, ManualErasureCommand record, SanitizationLevel required) {
        MediumType type() {
            return HardDrives.type(file, medium);
        }
    }

    Optional<Refusal> judge(Facts facts);

    List<ManualErasurePolicy> ALL = List.of(
            ManualErasurePolicy::builtInReset, ManualErasurePolicy::resetProved, ManualErasurePolicy::levelReached);

    static void check(Facts facts) {
        Refusal.throwFirst(ALL.stream().map(policy -> policy.judge(facts)));
    }

    private static Optional<Refusal> builtInReset(Facts facts) {
        boolean destroyed = facts.medium().isOfBoard() && facts.record().method() == ErasureMethod.MEDIUM_DESTROYED;
        return destroyed
                        || (facts.medium().isReset(facts.file())
                                && !facts.record().method().isReset())
                ? Optional.of(new Refusal(
                        RepairRefusal.MEMORY_BUILT_IN,
                        "The memory of a phone or tablet is erased by its maker's reset, with each of its checks; what is soldered is"
                                + " destroyed with its device only: scrap that as data-bearing."))
                : Optional.empty();
    }

    /** A reset means something only with each of the checks that make it so. */
    private static Optional<Refusal> resetProved(Facts facts) {
        List<Refusal.FieldFault> missing = facts
                .record()
                .missingOfReset(facts.medium().isReset(facts.file()))
                .stream()
                .map(field -> new Refusal.FieldFault("/reset/" + field, "is not seen"))
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        RepairRefusal.RESET_UNPROVEN,
                        "Sign every account out, reset by the maker's menu, start again until it asks for a language, try"
                                + " the locks; a system that does not encrypt by itself must show that it did.",
                        missing));
    }

    /** The method reaches on this medium what is claimed and asked, and somebody verified it. */
    private static Optional<Refusal> levelReached(Facts facts) {
        ManualErasureCommand record = facts.record();
        Optional<SanitizationLevel> best = record.method().levelOn(facts.type());
        List<Refusal.FieldFault> wrong = new ArrayList<>();
        if (best.filter(most -> most.meets(facts.required())).isEmpty()) {
            wrong.add(new Refusal.FieldFault("/method", "does not reach " + facts.required() + " on this medium"));
        } else if (!best.get().meets(record.level())) {
            wrong.add(new Refusal.FieldFault("/level", "is more than the method reaches on this medium"));
        } else if (!record.level().meets(facts.required())) {
            wrong.add(new Refusal.FieldFault("/level", "is less than " + facts.required()));
        }
        if (!record.verified()) {
            wrong.add(new Refusal.FieldFault("/verified", "is needed"));
        }
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        RepairRefusal.METHOD_UNFIT,
                        "A medium of type " + facts.type() + " needs " + facts.required() + ", verified; "
                                + record.method() + " reaches "
                                + best.map(Enum::name).orElse("nothing") + " on it, "
                                + (record.verified() ? "verified." : "not verified here.")
                                + " Erase it with a fitting method, or take it out."
                                + (HardDrives.isDoubted(facts.file(), facts.medium())
                                        ? " It is noted as a hard drive, but its size is one of flash: record the model of its label if it turns."
                                        : ""),
                        wrong));
    }
}
