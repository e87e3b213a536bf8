package fr.boucle.observatory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The life of a device: a function of the set of its steps, whatever the order in which they came.
 *
 * @param deviceId the device
 * @param stages its steps in order, each with the place it brought the device to, if it did
 */
record DeviceLife(UUID deviceId, List<Stage> stages) {
    /** What a giver writes who cannot say which model it is. */
    private static final String UNKNOWN = "inconnu";

    /** One step, and where the device is from then on when that changed. */
    record Stage(Step step, Optional<Place> moved) {}

    static DeviceLife of(UUID deviceId, Collection<Step> steps) {
        List<Stage> stages = new ArrayList<>();
        Optional<Place> place = Optional.empty();
        for (Step step : steps.stream().sorted(Step.ORDER).toList()) {
            Optional<Place> next = next(place, step);
            stages.add(new Stage(step, next.equals(place) ? Optional.empty() : next));
            place = next;
        }
        return new DeviceLife(deviceId, List.copyOf(stages));
    }

    /** Where the device is, when anything that moves it has been read. */
    Optional<Place> place() {
        return stages.stream().map(Stage::moved).flatMap(Optional::stream).reduce((_, last) -> last);
    }

    int hop() {
        return stages.isEmpty() ? 0 : stages.getLast().step().hop();
    }

    /** What was said last of a fact, for instance the model. */
    Optional<String> latest(String fact) {
        return events(step -> step.type().isOfDevice() && isAboutTheDevice(step.type(), fact))
                .map(step -> step.text(fact))
                .flatMap(Optional::stream)
                .reduce((_, last) -> last);
    }

    /** What was said best of a name: a later word counts, unless it is no name or only the beginning of the one before. */
    Optional<String> fullest(String fact) {
        return events(step -> step.type().isOfDevice())
                .map(step -> step.text(fact))
                .flatMap(Optional::stream)
                .filter(name -> !name.isBlank() && !name.equalsIgnoreCase(UNKNOWN))
                .reduce((before, later) -> isBeginning(later, before) ? before : later);
    }

    private static boolean isBeginning(String name, String longer) {
        return longer.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + " ");
    }

    /** When something of this kind happened first. */
    Optional<Instant> first(Predicate<Step> kind) {
        return events(kind).map(Step::at).findFirst();
    }

    /** Since when its owner keeps it, as long as it does: one that is listed again is kept no longer. */
    Optional<Instant> kept() {
        return place().filter(Place::isKept)
                .flatMap(_ -> events(named("DeviceReassigned")).map(Step::at).reduce((_, last) -> last));
    }

    private Stream<Step> events(Predicate<Step> kind) {
        return stages.stream().map(Stage::step).filter(kind);
    }

    /** {@code kind} is also said of parts and media: only where the event is about the whole device. */
    private static boolean isAboutTheDevice(EventType type, String fact) {
        return !fact.equals("kind")
                || type.rank() == 0
                || type.entry()
                || type.name().equals("DeviceKindCorrected")
                || type.place().filter(Place.LISTED::equals).isPresent();
    }

    private static Optional<Place> next(Optional<Place> before, Step step) {
        return switch (step.type().name()) {
            // a difference that donations closed: the device had stayed where it was
            case "DifferenceClosed" ->
                before.filter(place -> place != Place.MISSING).or(() -> step.text("explanationCode")
                        .filter(code -> code.equals("STAYED_WITH_DONOR"))
                        .map(_ -> Place.RETURNED_TO_DONOR)
                        .or(() -> before));
            case "DeviceReassigned" -> Optional.of(isTransfer(step) ? Place.TRANSFERRED : Place.REASSIGNED);
            // wholly taken apart for its parts: nothing of it is waste
            case "DeviceScrapped" ->
                Optional.of(step.count("items") == 0 && step.count("parts") > 0 ? Place.PARTS : Place.WASTE);
            case "DeviceDelivered" -> Optional.of(isToAStructure(step) ? Place.STRUCTURE : Place.HOUSEHOLD);
            default -> step.type().place().or(() -> before);
        };
    }

    private static boolean isTransfer(Step reassigned) {
        return reassigned
                .text("reasonCode")
                .filter(why -> why.startsWith("TRANSFER"))
                .isPresent();
    }

    /** Before deliveries named whom they were for, all were for households. */
    private static boolean isToAStructure(Step delivered) {
        return delivered.text("recipient").filter("STRUCTURE"::equals).isPresent();
    }

    static Predicate<Step> deliveredToAHousehold() {
        return named("DeviceDelivered").and(step -> !isToAStructure(step));
    }

    static Predicate<Step> deliveredToAStructure() {
        return named("DeviceDelivered").and(DeviceLife::isToAStructure);
    }

    static Predicate<Step> named(String... names) {
        List<String> all = List.of(names);
        return step -> all.contains(step.type().name());
    }

    /** A fault found and put right, or a part fitted. */
    static Predicate<Step> repaired() {
        return step -> step.type().name().equals("PartFitted")
                || (step.type().name().equals("RepairAttempted")
                        && step.text("outcome").filter("FIXED"::equals).isPresent());
    }

    static Predicate<Step> entering() {
        return step -> step.type().entry();
    }
}
