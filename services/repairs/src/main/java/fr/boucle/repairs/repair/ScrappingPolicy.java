package fr.boucle.repairs.repair;

import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.DeviceEvent;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.PartKind;
import fr.boucle.repairs.device.WasteItem;
import fr.boucle.repairs.device.Work;
import fr.boucle.web.Refusal;
import java.util.List;
import java.util.Optional;

/** One thing that must hold before a device becomes waste, in pieces. */
interface ScrappingPolicy {
    /**
     * What is judged.
     *
     * @param parts what is kept now as spare parts
     * @param scrapped what would be said of it
     * @param weighed whether every piece was on a scale
     */
    record Facts(
            DeviceFile file,
            List<WasteItem> items,
            List<Work.Part> parts,
            DeviceEvent.DeviceScrapped scrapped,
            boolean weighed) {}

    Optional<Refusal> judge(Facts facts);

    List<ScrappingPolicy> ALL = List.of(
            facts -> DataBearing.gone(facts.file(), facts.items()),
            facts -> DataBearing.undeclared(facts.file(), facts.items()),
            facts -> DataBearing.carried(facts.file(), facts.items()),
            ScrappingPolicy::partsProved,
            ScrappingPolicy::mediaHarvested,
            facts -> PlausibleMass.judge(facts.scrapped(), facts.weighed()));

    static void check(Facts facts) {
        Refusal.throwFirst(ALL.stream().map(policy -> policy.judge(facts)));
    }

    private static Optional<Refusal> partsProved(Facts facts) {
        return facts.parts().stream()
                .flatMap(part -> UnprovedPart.judge(facts.file(), part.kind()).stream())
                .findFirst();
    }

    /** A medium is harvested by its serial, so that its proof goes with it. */
    private static Optional<Refusal> mediaHarvested(Facts facts) {
        return facts.parts().stream().anyMatch(part -> part.kind() == PartKind.MEDIUM)
                ? Optional.of(new Refusal(
                        RepairRefusal.MEDIA_NOT_CLEARED,
                        "Take a medium out at /harvested-parts with its serial, once its erasure is accepted, before you"
                                + " scrap the rest."))
                : Optional.empty();
    }
}
