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
import java.util.Optional;

/** What structures asked waits for the commission, the oldest first. */
@Singleton
class EndowmentDuties extends Duties {
    EndowmentDuties(ServiceCalls calls) {
        super(Role.DECIDER, new Duty.Task("Voir ce que les structures demandent", null, "/dotations"), calls);
    }

    @Override
    public List<Later<Duty>> of(Visitor visitor) {
        String path = "/endowments?state=ASKED&limit=" + Duty.ASKED;
        return List.of(calls.later(() -> Duty.of(
                "Dotations de structures à décider",
                "/dotations",
                "/dotations?etat=ASKED",
                calls.page(visitor, Service.REDISTRIBUTION, path, Endowment.class),
                endowment -> new Duty.Task(
                                endowment.reference(),
                                day(endowment.askedAt()),
                                "/dotations/" + Visitor.encoded(endowment.reference()) + "/decision")
                        .told(Duty.When.SINCE)
                        .noting(_ -> Optional.ofNullable(endowment.organisationName())
                                .orElse("")))));
    }
}
