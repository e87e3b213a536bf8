package fr.boucle.observatory;

import static fr.boucle.observatory.EventType.of;
import static fr.boucle.observatory.EventType.ofDevice;
import static fr.boucle.observatory.EventTypes.CODE;
import static fr.boucle.observatory.LinkKind.BELONGS;
import static fr.boucle.observatory.LinkKind.FORMER;

import java.util.List;

/** What the observatory keeps of the events of donations. */
final class DonationEvents {
    static final List<EventType> ALL = List.of(
            ofDevice("donations", "DeviceListed", "listedAt")
                    .to(Place.LISTED)
                    .by("donorOrganisationId")
                    .facts(
                            CODE,
                            "kind",
                            "manufacturer",
                            "model",
                            "acquiredOn",
                            "massGrams",
                            "massSource",
                            "orientation",
                            "~communeCode"),
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
                    .linking("formerDeviceId", FORMER, -1)
                    .facts(
                            CODE,
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
                            "~communeCode"),
            ofDevice("donations", "DeviceSentToWaste", "sentAt")
                    .custody()
                    .entering()
                    .to(Place.WASTE)
                    .by("donorOrganisationId")
                    .facts(
                            CODE,
                            "kind",
                            "manufacturer",
                            "model",
                            "massGrams",
                            "massSource",
                            "dataBearing",
                            "reasonCode",
                            "~communeCode"),
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
                    .facts("deviceCount", "textSha256", "~donorOrganisationId"),
            of("lotId", 6, "donations", "LotClosed", "closedAt").by("donorOrganisationId"));

    private DonationEvents() {}
}
