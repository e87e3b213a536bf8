package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.day.Duties;
import fr.boucle.gateway.day.Duty;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.session.Role;
import fr.boucle.gateway.session.Visitor;
import jakarta.inject.Singleton;
import java.util.List;

/** What waits for the commission: the requests in the order of their points. */
@Singleton
class DeciderDuties implements Duties {
    private final ServiceCalls calls;

    DeciderDuties(ServiceCalls calls) {
        this.calls = calls;
    }

    @Override
    public String role() {
        return Role.DECIDER;
    }

    @Override
    public Duty.Line begin() {
        return new Duty.Line("Voir les demandes", null, "/demandes");
    }

    @Override
    public List<Later<Duty>> of(Visitor visitor) {
        return List.of(calls.later(() -> Duty.of(
                "Demandes à décider, dans l'ordre des points",
                "/demandes",
                "/demandes?etat=WAITING",
                calls.page(
                        visitor, Service.REDISTRIBUTION, "/requests?state=WAITING&limit=" + Duty.ASKED, Request.class),
                request -> new Duty.Line(
                        request.reference(), null, "/demandes/" + Visitor.encoded(request.reference())))));
    }
}
