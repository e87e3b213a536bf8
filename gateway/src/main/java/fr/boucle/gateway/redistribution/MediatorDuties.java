package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.day.Duties;
import fr.boucle.gateway.day.Duty;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import jakarta.inject.Singleton;
import java.util.List;

/** What waits for a mediator: devices that are ready to be handed over, requests that were put off. */
@Singleton
class MediatorDuties extends Duties {
    MediatorDuties(ServiceCalls calls) {
        super(Role.MEDIATOR, new Duty.Task("Ouvrir une demande pour un foyer", null, "/demandes/nouvelle"), calls);
    }

    @Override
    public List<Later<Duty>> of(Visitor visitor) {
        return List.of(
                calls.later(() -> Duty.of(
                        "Appareils prêts à remettre",
                        "/affectations",
                        "/affectations?etat=PREPARED&tri=expiresAt",
                        calls.page(
                                visitor,
                                Service.REDISTRIBUTION,
                                "/reservations?state=PREPARED&sort=expiresAt&limit=" + Duty.ASKED,
                                Reservation.class),
                        reservation -> new Duty.Task(
                                reservation.printed(),
                                day(reservation.expiresAt()),
                                "/affectations/" + reservation.reservationId()))),
                calls.later(() -> Duty.of(
                        "Demandes reportées, auxquelles il manque quelque chose",
                        "/demandes",
                        "/demandes?etat=POSTPONED",
                        calls.page(
                                visitor,
                                Service.REDISTRIBUTION,
                                "/requests?state=POSTPONED&limit=" + Duty.ASKED,
                                Request.class),
                        request -> new Duty.Task(
                                request.reference(), null, "/demandes/" + Visitor.encoded(request.reference())))));
    }
}
