package fr.boucle.gateway.structures;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.day.Duties;
import fr.boucle.gateway.day.Duty;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import jakarta.inject.Singleton;
import java.util.List;

/** What a workshop has promised to structures and still has: to prepare, then to hand over. */
@Singleton
class HandingOverDuties extends Duties {
    HandingOverDuties(ServiceCalls calls) {
        super(Role.TECHNICIAN, new Duty.Task("Voir les dotations de structures", null, "/dotations"), calls);
    }

    @Override
    public List<Later<Duty>> of(Visitor visitor) {
        String path = "/endowments?promised=true&limit=" + Duty.ASKED;
        return List.of(calls.later(() -> Duty.of(
                "Dotations à préparer et à remettre",
                "/dotations",
                "/dotations?reste=true",
                calls.page(visitor, Service.REDISTRIBUTION, path, Endowment.class),
                endowment -> new Duty.Task(endowment.reference(), null, "/dotations/" + endowment.reference())
                        .noting(page -> page.n(endowment.promised(), "{0} appareil promis", "{0} appareils promis")))));
    }
}
