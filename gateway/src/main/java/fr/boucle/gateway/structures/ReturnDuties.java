package fr.boucle.gateway.structures;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.day.Duties;
import fr.boucle.gateway.day.Duty;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.session.Visitor;
import java.util.List;

/** What a structure has for a time and gives back, or keeps, soon. */
abstract class ReturnDuties extends Duties {
    ReturnDuties(String role, ServiceCalls calls) {
        super(role, new Duty.Task("Équiper un lieu", null, "/dotations/nouvelle"), calls);
    }

    @Override
    public List<Later<Duty>> of(Visitor visitor) {
        String path = "/endowments?due=true&sort=dueOn&limit=" + Duty.ASKED;
        return List.of(calls.later(() -> Duty.of(
                "Appareils à rendre, ou à garder pour de bon",
                "/dotations",
                "/dotations?rendre=true&tri=dueOn",
                calls.page(visitor, Service.REDISTRIBUTION, path, Endowment.class),
                endowment -> new Duty.Task(endowment.reference(), endowment.backOn(), endowment.to())
                        .noting(page -> page.n(endowment.delivered(), "{0} appareil", "{0} appareils")))));
    }
}
