package fr.boucle.observatory;

import static fr.boucle.observatory.EventType.ofDevice;
import static fr.boucle.observatory.EventTypes.CODE;
import static fr.boucle.observatory.LinkKind.ALIAS;
import static fr.boucle.observatory.LinkKind.FORMER;

import java.util.List;

/** What the observatory keeps of the events of repairs. */
final class RepairEvents {
    static final List<EventType> ALL = List.of(
            ofDevice("repairs", "DeviceReceived", "receivedAt")
                    .to(Place.WORKSHOP)
                    .by("organisationId")
                    .facts(CODE),
            ofDevice("repairs", "DeviceNotReceived", "reportedAt")
                    .to(Place.MISSING)
                    .by("organisationId")
                    .facts(CODE),
            ofDevice("repairs", "UnexpectedDeviceReceived", "receivedAt")
                    .entering()
                    .to(Place.WORKSHOP)
                    .by("organisationId")
                    .facts(CODE, "kind", "manufacturer", "model"),
            ofDevice("repairs", "DevicesLinked", "linkedAt")
                    .by("organisationId")
                    .linking("aliasDeviceId", ALIAS, 0)
                    .facts("reasonCode"),
            ofDevice("repairs", "MachineRecognised", "recognisedAt")
                    .by("organisationId")
                    .linking("formerDeviceId", FORMER, 0)
                    .facts("evidence"),
            ofDevice("repairs", "MachinesParted", "partedAt")
                    .by("organisationId")
                    .parting("formerDeviceId", FORMER),
            ofDevice("repairs", "ErasureAccepted", "acceptedAt")
                    .by("organisationId")
                    .facts("media[type,method,level,reportSha256]"),
            ofDevice("repairs", "ErasureBlocked", "blockedAt")
                    .by("organisationId")
                    .facts("media[type]"),
            ofDevice("repairs", "MediumRemoved", "removedAt")
                    .by("organisationId")
                    .facts("type", "massGrams"),
            ofDevice("repairs", "DeviceDiagnosed", "diagnosedAt")
                    .by("organisationId")
                    .facts("passed", "failed", "notApplicable", "batteryHealthPercent"),
            ofDevice("repairs", "DeviceKindCorrected", "correctedAt")
                    .by("organisationId")
                    .facts(CODE, "kind", "reasonCode", "massGrams", "massSource"),
            ofDevice("repairs", "RepairAttempted", "attemptedAt")
                    .by("organisationId")
                    .facts("outcome", "barrier", "~minutes"),
            ofDevice("repairs", "PartHarvested", "harvestedAt")
                    .by("organisationId")
                    .facts("kind", "massGrams"),
            ofDevice("repairs", "PartFitted", "fittedAt")
                    .by("organisationId")
                    .facts("kind", "origin", "fromDeviceId", "massGrams"),
            ofDevice("repairs", "DeviceReady", "readyAt")
                    .custody()
                    .to(Place.STOCK)
                    .by("organisationId")
                    .facts(
                            CODE,
                            "grade",
                            "refurbished",
                            "tests.passed",
                            "tests.failed",
                            "tests.untested",
                            "certificateId",
                            "dataState",
                            "resale",
                            "legalBasis",
                            "accessories",
                            "device.kind",
                            "device.manufacturer",
                            "device.model",
                            "massGrams",
                            "massSource",
                            "~communeCode"),
            ofDevice("repairs", "DeviceScrapped", "scrappedAt")
                    .custody()
                    .to(Place.WASTE)
                    .by("holderOrganisationId")
                    .facts(
                            CODE,
                            "kind",
                            "reasonCode",
                            "massGrams",
                            "items[kind,massGrams,chemistry,dataBearing]",
                            "parts[kind,massGrams]",
                            "differenceGrams",
                            "~communeCode"));

    private RepairEvents() {}
}
