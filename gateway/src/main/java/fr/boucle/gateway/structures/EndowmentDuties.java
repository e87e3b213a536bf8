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
                EndowmentDuties::task)));
    }

    /** Since when it waits, or until when a refusal that is looked at again is answered. */
    private static Duty.Task task(Endowment endowment) {
        String to = endowment.to() + "/decision";
        String who = Optional.ofNullable(endowment.organisationName()).orElse("");
        return endowment.answerBy() == null
                ? new Duty.Task(endowment.reference(), day(endowment.askedAt()), to)
                        .told(Duty.When.SINCE)
                        .noting(_ -> who)
                : new Duty.Task(endowment.reference(), endowment.answerBy(), to)
                        .noting(_ -> who, page -> page.t("Un refus à revoir"));
    }
}
