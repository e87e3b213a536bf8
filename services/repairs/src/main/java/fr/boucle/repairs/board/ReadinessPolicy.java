package fr.boucle.repairs.board;

import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.Check;
import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.Medium;
import fr.boucle.web.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** One thing that must hold of a graded device before it goes into stock. That no data are left is its type's own proof. */
interface ReadinessPolicy {
    /** The device, and whether it is still asked if another file is of the same machine. */
    record Facts(Device.Graded graded, boolean asked) {}

    Optional<Refusal> judge(Facts facts);

    List<ReadinessPolicy> ALL = List.of(
            facts -> originKnown(facts.graded().file()),
            facts -> machineKnown(facts.asked()),
            facts -> mediaAccounted(facts.graded().file()),
            facts -> cardsTold(facts.graded().file()),
            of(ReadinessPolicy::locksOff),
            of(ReadinessPolicy::essentialsWork));

    static void check(Facts facts) {
        Refusal.throwFirst(ALL.stream().map(policy -> policy.judge(facts)));
    }

    /** What keeps a device on the bench out of stock, whatever is tested on it: the slugs of what its readiness would be refused for. */
    static List<String> held(Device device, boolean asked) {
        if (!(device instanceof Device.OnBench) || device instanceof Device.Harvested) {
            return List.of();
        }
        DeviceFile file = device.file();
        return Stream.of(originKnown(file), machineKnown(asked), mediaAccounted(file))
                .flatMap(Optional::stream)
                .map(refusal -> refusal.type().slug())
                .toList();
    }

    /** What the device alone tells. */
    private static ReadinessPolicy of(Function<Device.Graded, Optional<Refusal>> rule) {
        return facts -> rule.apply(facts.graded());
    }

    /** One machine has one thread: who has it says whether it came in before. */
    private static Optional<Refusal> machineKnown(boolean asked) {
        return asked
                ? Optional.of(new Refusal(
                        RepairRefusal.TWIN_UNANSWERED,
                        "Read /twins of it, compare the machines, and say of each whether it is the same."))
                : Optional.empty();
    }

    /** A device without a donor has no legal basis on which it may be given. */
    private static Optional<Refusal> originKnown(DeviceFile file) {
        return file.origin().donorOrganisationId() != null
                ? Optional.empty()
                : Optional.of(new Refusal(
                        RepairRefusal.ORIGIN_UNKNOWN,
                        "Link it to the announced device it is (/devices/{announced}/aliases/{this}), or scrap it."));
    }

    /** What may hold data does not lie about when its device leaves. */
    private static Optional<Refusal> mediaAccounted(DeviceFile file) {
        List<String> lying = file.media().stream()
                .filter(Medium::awaitsFate)
                .map(Medium::serialNumber)
                .toList();
        return lying.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        RepairRefusal.MEDIUM_UNACCOUNTED,
                        String.join(", ", lying) + ": send its removal again with destination WASTE and its mass."));
    }

    /** A card that was forgotten in a slot is its user's, whatever the device's own memory proves. */
    private static Optional<Refusal> cardsTold(DeviceFile file) {
        return file.owesCards()
                ? Optional.of(new Refusal(
                        RepairRefusal.CARDS_UNSAID,
                        "Look into its slots and send in cards what became of a memory card and a SIM card: NONE, RETURNED or"
                                + " DESTROYED.",
                        List.of(
                                new Refusal.FieldFault("/cards/memoryCard", "is not said"),
                                new Refusal.FieldFault("/cards/simCard", "is not said"))))
                : Optional.empty();
    }

    /** A lock of a former owner turns up at the family's table, if nobody tried it here. */
    private static Optional<Refusal> locksOff(Device.Graded graded) {
        List<Check> open = graded.diagnosis()
                .openLocks(graded.file().device().kind(), graded.file().memory());
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        RepairRefusal.LOCKS_UNTESTED,
                        "Try " + open + " and send the outcome to /diagnosis: PASS where it is off, NOT_APPLICABLE only"
                                + " where this machine cannot have it."));
    }

    private static Optional<Refusal> essentialsWork(Device.Graded graded) {
        List<Check> failed = graded.diagnosis().failedEssentials();
        return failed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        RepairRefusal.ESSENTIAL_FAILED,
                        failed + " fail: repair and test again, take its parts, or scrap it. Other faults may go with"
                                + " the device, named."));
    }
}
