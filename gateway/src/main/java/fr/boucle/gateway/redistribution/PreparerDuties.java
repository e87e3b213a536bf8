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

/** What waits for a workshop once its devices are promised: to prepare each for whoever gets it. */
@Singleton
class PreparerDuties extends Duties {
    PreparerDuties(ServiceCalls calls) {
        super(Role.TECHNICIAN, new Duty.Task("Voir les affectations", null, "/affectations"), calls);
    }

    @Override
    public List<Later<Duty>> of(Visitor visitor) {
        String path = "/reservations?state=RESERVED&sort=expiresAt&limit=" + Duty.ASKED;
        return List.of(calls.later(() -> Duty.of(
                "Appareils promis, à préparer",
                "/affectations",
                "/affectations?etat=RESERVED&tri=expiresAt",
                calls.page(visitor, Service.REDISTRIBUTION, path, Reservation.class),
                reservation -> new Duty.Task(reservation.printed(), day(reservation.expiresAt()), reservation.to()))));
    }
}
