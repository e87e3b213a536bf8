package fr.boucle.gateway.donations;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.day.Duties;
import fr.boucle.gateway.day.Duty;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import jakarta.inject.Singleton;
import java.util.List;

/** What waits for an association that receives: lots it may claim, claims that were accepted, devices offered to it. */
@Singleton
class TakerDuties extends Duties {
    TakerDuties(ServiceCalls calls) {
        super(Role.TECHNICIAN, new Duty.Task("Voir les lots", null, "/lots"), calls);
    }

    @Override
    public List<Later<Duty>> of(Visitor visitor) {
        ConventionTasks conventions = ConventionTasks.of(calls, visitor, ConventionLine.TAKING);
        return List.of(
                calls.later(() -> Duty.of(
                        "Lots ouverts aux réservations",
                        "/lots",
                        "/lots?tri=claimDeadline",
                        calls.page(
                                visitor, Service.DONATIONS, "/lots?sort=claimDeadline&limit=" + Duty.ASKED, Lot.class),
                        lot -> new Duty.Task(
                                lot.title() == null ? "" : lot.title(),
                                day(lot.claimDeadline()),
                                "/lots/" + lot.lotId()))),
                conventions.toSign(),
                conventions.toMove("Appareils à enlever"),
                calls.later(() -> offered(calls.page(
                        visitor,
                        Service.DONATIONS,
                        "/waiting-places?state=OFFERED&limit=" + Duty.ASKED,
                        WaitingPlace.class))));
    }

    private static Duty offered(ServiceCalls.Rows<WaitingPlace> offered) {
        return Duty.of(
                "Appareils attendus, proposés maintenant",
                "/reservations",
                "/attente",
                offered,
                place -> new Duty.Task(place.name(), day(place.offeredUntil()), "/attente"));
    }
}
