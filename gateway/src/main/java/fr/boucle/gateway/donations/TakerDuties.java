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
                        "Lots qui vous conviennent, à 50 km au plus",
                        "/lots",
                        "/lots?convient=true&km=50&tri=claimDeadline",
                        calls.page(
                                visitor,
                                Service.DONATIONS,
                                "/lots?fits=true&withinKm=50&sort=claimDeadline&limit=" + Duty.ASKED,
                                Lot.class),
                        TakerDuties::fitting)),
                conventions.toSign(),
                conventions.toAnswer(),
                conventions.toMove("Appareils à enlever"),
                calls.later(() -> offered(calls.page(
                        visitor,
                        Service.DONATIONS,
                        "/waiting-places?state=OFFERED&limit=" + Duty.ASKED,
                        WaitingPlace.class))));
    }

    private static Duty.Task fitting(Lot lot) {
        Duty.Task task =
                new Duty.Task(lot.title() == null ? "" : lot.title(), day(lot.claimDeadline()), "/lots/" + lot.lotId());
        Integer distance = lot.distanceKm();
        return distance == null
                ? task.noting(page -> page.n(lot.free(), "{0} appareil libre", "{0} appareils libres"))
                : task.noting(
                        page -> page.n(lot.free(), "{0} appareil libre", "{0} appareils libres"),
                        page -> distance == 0 ? page.t("dans la même commune") : page.t("à {0} km environ", distance));
    }

    private static Duty offered(ServiceCalls.Rows<WaitingPlace> offered) {
        return Duty.of(
                "Appareils attendus, proposés maintenant",
                "/reservations",
                "/attente?etat=OFFERED",
                offered,
                place -> new Duty.Task(place.name(), day(place.offeredUntil()), "/attente"));
    }
}
