package fr.boucle.observatory;

import static fr.boucle.observatory.EventType.of;
import static fr.boucle.observatory.EventType.ofDevice;
import static fr.boucle.observatory.EventTypes.CODE;
import static fr.boucle.observatory.LinkKind.BELONGS;

import java.util.List;

/** What the observatory keeps of the events of redistribution. */
final class RedistributionEvents {
    static final List<EventType> ALL = List.of(
            of("requestReference", 2, "redistribution", "RequestDecided", "decidedAt")
                    .facts("~outcome", "~reasonCode", "~followedProposal", "~ruleVersion"),
            ofDevice("redistribution", "DeviceReserved", "reservedAt")
                    .to(Place.RESERVED)
                    .by("organisationId")
                    .linking("requestReference", BELONGS, 0)
                    .facts(CODE, "!requestReference", "!area", "recipient", "~expiresAt"),
            ofDevice("redistribution", "ReservationReleased", "releasedAt")
                    .to(Place.STOCK)
                    .facts("~reasonCode"),
            ofDevice("redistribution", "DeviceDelivered", "deliveredAt")
                    .custody()
                    .to(Place.HOUSEHOLD)
                    .by("organisationId")
                    .facts(CODE, "!requestReference", "!area", "recipient", "~priceCents"),
            ofDevice("redistribution", "DeviceReturned", "returnedAt")
                    .custody()
                    .to(Place.IN_TRANSIT)
                    .by("toOrganisationId")
                    .facts(CODE, "~reasonCode"),
            ofDevice("redistribution", "DeviceSentBack", "sentBackAt")
                    .custody()
                    .to(Place.WORKSHOP)
                    .by("organisationId")
                    .facts(CODE, "~reasonCode"),
            of("answerId", 3, "redistribution", "FollowUpAnswered", "answeredAt")
                    .facts("month", "kind", "stillUsed", "wouldHaveBought"));

    private RedistributionEvents() {}
}
