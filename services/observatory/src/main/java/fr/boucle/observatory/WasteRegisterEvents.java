package fr.boucle.observatory;

import static fr.boucle.observatory.EventType.of;
import static fr.boucle.observatory.EventType.ofDevice;
import static fr.boucle.observatory.LinkKind.BELONGS;

import java.util.List;

/** What the observatory keeps of the events of waste-register. */
final class WasteRegisterEvents {
    /** A line of waste that came, or of what is waste no more, is of no lot: it is about itself. */
    private static final String LOT_OR_LINE = "lotId lineId";

    static final List<EventType> ALL = List.of(
            ofDevice("waste-register", "WasteItemAccepted", "acceptedAt")
                    .turn(2)
                    .by("organisationId")
                    .linking("lotId", BELONGS, 0)
                    .facts("itemId", "wasteCode", "kind", "massGrams", "dataBearing"),
            of("lotId", 3, "waste-register", "WasteLotWeighed", "weighedAt")
                    .by("organisationId")
                    .facts("wasteCode", "massGrams", "weightType", "differenceGrams"),
            of("lotId", 4, "waste-register", "WasteLotConsigned", "consignedAt")
                    .by("organisationId")
                    .facts("wasteCode", "massGrams", "destinationSiret", "operationCode", "dataBearing"),
            of(LOT_OR_LINE, 5, "waste-register", "RegisterLineWritten", "writtenAt")
                    .by("organisationId")
                    .facts("~lineId", "publicId", "registerType", "entryIndex", "leafHash"),
            of(LOT_OR_LINE, 6, "waste-register", "RegisterLineCorrected", "correctedAt")
                    .by("organisationId")
                    .facts("~lineId", "publicId", "reason", "version", "entryIndex", "leafHash"),
            of("lotId", 7, "waste-register", "TreatmentConfirmed", "treatedAt")
                    .by("organisationId")
                    .facts("operationCode", "operationMode", "final"));

    private WasteRegisterEvents() {}
}
