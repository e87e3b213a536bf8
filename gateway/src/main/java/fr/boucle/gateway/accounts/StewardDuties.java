package fr.boucle.gateway.accounts;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.day.Duties;
import fr.boucle.gateway.day.Duty;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import jakarta.inject.Singleton;
import java.util.List;

/** What waits for the steward: organisations to approve. */
@Singleton
class StewardDuties extends Duties {
    StewardDuties(ServiceCalls calls) {
        super(Role.STEWARD, new Duty.Task("Voir les organismes", null, "/organismes"), calls);
    }

    @Override
    public List<Later<Duty>> of(Visitor visitor) {
        String path = "/organisations?state=REGISTERED&limit=" + Duty.ASKED;
        return List.of(calls.later(() -> registered(calls.page(visitor, Service.ACCOUNTS, path, Organisation.class))));
    }

    private static Duty registered(ServiceCalls.Rows<Organisation> waiting) {
        return Duty.of(
                "Organismes à approuver",
                "/organismes",
                "/organismes?etat=REGISTERED",
                waiting,
                organisation -> new Duty.Task(organisation.name(), null, "/organismes/" + organisation.id()));
    }
}
