package fr.boucle.observatory;

import static fr.boucle.observatory.EventType.Kind.ALIAS;
import static fr.boucle.observatory.EventType.Kind.BELONGS;
import static fr.boucle.observatory.EventType.of;
import static fr.boucle.observatory.EventType.ofDevice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one table of what the observatory reads. A fact that is not named here is not stored: no serial, no name of a
 * person, no sentence.
 */
final class EventTypes {
    private static final String DEVICE = "!code";

    static final List<EventType> DONATIONS = List.of(
            ofDevice("donations", "DeviceListed", "listedAt")
                    .custody()
                    .to(Place.LISTED)
                    .by("donorOrganisationId")
                    .facts(
                            DEVICE,
                            "kind",
                            "manufacturer",
                            "model",
                            "acquiredOn",
                            "massGrams",
                            "massSource",
                            "orientation",
                            "communeCode"),
            ofDevice("donations", "DeviceReassigned", "reassignedAt")
                    .to(Place.REASSIGNED)
                    .by("donorOrganisationId")
                    .facts("reasonCode"),
            ofDevice("donations", "DeviceWithdrawn", "withdrawnAt")
                    .to(Place.WITHDRAWN)
                    .by("donorOrganisationId")
                    .facts("reasonCode"),
            ofDevice("donations", "DeviceHandedOver", "handedOverAt")
                    .custody()
                    .entering()
                    .to(Place.IN_TRANSIT)
                    .by("receiverOrganisationId")
                    .linking("conventionId", BELONGS, -1)
                    .facts(
                            DEVICE,
                            "legalBasis",
                            "resale",
                            "dataState",
                            "erasureDeadline",
                            "device.kind",
                            "device.manufacturer",
                            "device.model",
                            "device.acquiredOn",
                            "device.media[type,sizeMegabytes]",
                            "massGrams",
                            "massSource",
                            "communeCode"),
            ofDevice("donations", "DeviceSentToWaste", "sentAt")
                    .custody()
                    .entering()
                    .to(Place.WASTE)
                    .by("donorOrganisationId")
                    .facts(
                            DEVICE,
                            "kind",
                            "manufacturer",
                            "model",
                            "massGrams",
                            "massSource",
                            "dataBearing",
                            "reasonCode",
                            "communeCode"),
            ofDevice("donations", "DifferenceClosed", "closedAt")
                    .by("donorOrganisationId")
                    .facts("difference", "explanationCode"),
            of("lotId", 2, "donations", "LotPublished", "publishedAt")
                    .by("donorOrganisationId")
                    .facts("deviceCount", "claimDeadline"),
            of("claimId", 3, "donations", "DevicesClaimed", "claimedAt")
                    .by("claimantOrganisationId")
                    .linking("lotId", BELONGS, 0)
                    .facts("deviceCount", "resale"),
            of("claimId", 4, "donations", "ClaimEnded", "endedAt")
                    .by("claimantOrganisationId")
                    .facts("outcome", "reasonCode"),
            of("conventionId", 5, "donations", "ConventionSigned", "signedAt")
                    .by("takerOrganisationId")
                    .linking("claimId", BELONGS, 0)
                    .facts("deviceCount", "textSha256"),
            of("lotId", 6, "donations", "LotClosed", "closedAt").by("donorOrganisationId"));

    static final List<EventType> REPAIRS = List.of(
            ofDevice("repairs", "DeviceReceived", "receivedAt")
                    .to(Place.WORKSHOP)
                    .by("organisationId")
                    .facts(DEVICE),
            ofDevice("repairs", "DeviceNotReceived", "reportedAt")
                    .to(Place.MISSING)
                    .by("organisationId")
                    .facts(DEVICE),
            ofDevice("repairs", "UnexpectedDeviceReceived", "receivedAt")
                    .entering()
                    .to(Place.WORKSHOP)
                    .by("organisationId")
                    .facts(DEVICE, "kind", "manufacturer", "model"),
            ofDevice("repairs", "DevicesLinked", "linkedAt")
                    .by("organisationId")
                    .linking("aliasDeviceId", ALIAS, 0)
                    .facts("reasonCode"),
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
            ofDevice("repairs", "RepairAttempted", "attemptedAt")
                    .by("organisationId")
                    .facts("outcome", "barrier", "minutes"),
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
                            DEVICE,
                            "grade",
                            "refurbished",
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
                            "communeCode"),
            ofDevice("repairs", "DeviceScrapped", "scrappedAt")
                    .custody()
                    .to(Place.WASTE)
                    .by("holderOrganisationId")
                    .facts(
                            DEVICE,
                            "kind",
                            "reasonCode",
                            "massGrams",
                            "items[kind,massGrams,chemistry,dataBearing]",
                            "parts[kind,massGrams]",
                            "differenceGrams",
                            "communeCode"));

    static final List<EventType> REDISTRIBUTION = List.of(
            of("requestReference", 2, "redistribution", "RequestDecided", "decidedAt")
                    .facts("outcome", "reasonCode", "followedProposal", "ruleVersion"),
            ofDevice("redistribution", "DeviceReserved", "reservedAt")
                    .to(Place.RESERVED)
                    .by("organisationId")
                    .linking("requestReference", BELONGS, 0)
                    .facts(DEVICE, "!requestReference", "!area", "expiresAt"),
            ofDevice("redistribution", "ReservationReleased", "releasedAt")
                    .to(Place.STOCK)
                    .facts("reasonCode"),
            ofDevice("redistribution", "DeviceDelivered", "deliveredAt")
                    .custody()
                    .to(Place.HOUSEHOLD)
                    .by("organisationId")
                    .facts(DEVICE, "!requestReference", "!area", "priceCents"),
            ofDevice("redistribution", "DeviceReturned", "returnedAt")
                    .custody()
                    .to(Place.IN_TRANSIT)
                    .by("toOrganisationId")
                    .facts(DEVICE, "reasonCode"),
            of("answerId", 3, "redistribution", "FollowUpAnswered", "answeredAt")
                    .facts("month", "kind", "stillUsed", "wouldHaveBought"));

    static final List<EventType> WASTE_REGISTER = List.of(
            ofDevice("waste-register", "WasteItemAccepted", "acceptedAt")
                    .by("organisationId")
                    .linking("lotId", BELONGS, 0)
                    .facts("itemId", "wasteCode", "kind", "massGrams", "dataBearing"),
            of("lotId", 2, "waste-register", "WasteLotWeighed", "weighedAt")
                    .by("organisationId")
                    .facts("wasteCode", "massGrams", "weightType", "differenceGrams"),
            of("lotId", 3, "waste-register", "WasteLotConsigned", "consignedAt")
                    .by("organisationId")
                    .facts("wasteCode", "massGrams", "destinationSiret", "operationCode", "dataBearing"),
            of("lotId", 4, "waste-register", "RegisterLineWritten", "writtenAt")
                    .by("organisationId")
                    .facts("publicId", "registerType", "entryIndex", "leafHash"),
            of("lotId", 5, "waste-register", "RegisterLineCorrected", "correctedAt")
                    .by("organisationId")
                    .facts("publicId", "reason", "version", "entryIndex", "leafHash"),
            of("lotId", 6, "waste-register", "TreatmentConfirmed", "treatedAt")
                    .by("organisationId")
                    .facts("operationCode", "operationMode", "final"));

    static final List<EventType> ALL = Stream.of(DONATIONS, REPAIRS, REDISTRIBUTION, WASTE_REGISTER)
            .flatMap(List::stream)
            .toList();

    private static final Map<String, EventType> BY_TYPE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::type, Function.identity()));

    private EventTypes() {}

    static Optional<EventType> find(String context, String event) {
        return Optional.ofNullable(BY_TYPE.get("fr.boucle." + context + "." + event + ".v1"));
    }
}
