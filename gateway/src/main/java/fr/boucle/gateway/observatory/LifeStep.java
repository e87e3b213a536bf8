package fr.boucle.gateway.observatory;

import fr.boucle.gateway.pages.Readiness;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One thing that happened to a device, as its passport and its whole story tell it. */
interface LifeStep {
    /** What becomes of the waste of a device: of a disk alone, where the device itself is no waste. */
    Set<String> OF_WASTE = Set.of("WasteItemAccepted", "WasteLotConsigned", "TreatmentConfirmed");

    /** What is for a household, or for a structure that keeps the device. */
    Set<String> OF_SOMEBODY = Set.of("DeviceReserved", "DeviceDelivered");

    String event();

    @Nullable
    String organisationName();

    @Nullable
    Map<String, Object> facts();

    /** What the workshop may call it: « reconditionné » only where every function was tested and none fails. */
    default @Nullable String claim() {
        return Readiness.of(event(), fact("refurbished") instanceof Boolean told ? told : null);
    }

    /** Why it became waste, where it did: as the workshop says it, or as its donor does. */
    default @Nullable String whyWaste() {
        return makesWaste(this) && fact("reasonCode") instanceof String code ? code : null;
    }

    /** Which words say that reason. */
    default String reasons() {
        return event().equals("DeviceScrapped") ? "scrapReason" : "wasteReason";
    }

    /** Which word says it, among the others: what is only of a disk, or of a person's drop-off, says so. */
    static String word(LifeStep step, List<? extends LifeStep> all) {
        if (OF_WASTE.contains(step.event()) && isOfADisk(step, all)) {
            return step.event() + ".MEDIUM";
        }
        if (step.event().equals("WasteItemAccepted") && isOfAPart(step, all)) {
            return step.event() + ".PART";
        }
        if (OF_SOMEBODY.contains(step.event()) && "STRUCTURE".equals(step.fact("recipient"))) {
            return step.event() + ".STRUCTURE";
        }
        return step.event().equals("DeviceListed") && isDropOff(step, all) ? "DeviceListed.DROPPED_OFF" : step.event();
    }

    private static boolean isOfADisk(LifeStep step, List<? extends LifeStep> all) {
        return step.event().equals("WasteItemAccepted")
                ? "MEDIUM".equals(step.fact("kind"))
                : all.stream().noneMatch(LifeStep::makesWaste)
                        && all.stream().anyMatch(other -> other.event().equals("WasteItemAccepted"));
    }

    /** The device lived on: what became waste before it did is a part that was replaced. */
    private static boolean isOfAPart(LifeStep step, List<? extends LifeStep> all) {
        List<? extends LifeStep> before = all.subList(0, Math.max(0, all.indexOf(step)));
        return before.stream().noneMatch(LifeStep::makesWaste)
                && before.stream().anyMatch(other -> other.event().equals("PartFitted"));
    }

    private static boolean makesWaste(LifeStep step) {
        return step.event().equals("DeviceScrapped") || step.event().equals("DeviceSentToWaste");
    }

    /** Whoever listed it is who it was handed over to: nobody gives to itself, a person brought it to the desk. */
    private static boolean isDropOff(LifeStep listed, List<? extends LifeStep> all) {
        String lister = listed.organisationName();
        return lister != null
                && all.stream()
                        .skip(all.indexOf(listed))
                        .filter(step -> step.event().equals("DeviceHandedOver"))
                        .findFirst()
                        .filter(handed -> lister.equals(handed.organisationName()))
                        .isPresent();
    }

    private @Nullable Object fact(String name) {
        Map<String, Object> told = facts();
        return told == null ? null : told.get(name);
    }
}
