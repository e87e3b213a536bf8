package fr.boucle.gateway.structures;

import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.web.Role;
import jakarta.inject.Singleton;

/** Those of an association or a public body. */
@Singleton
class AgentsReturns extends ReturnDuties {
    AgentsReturns(ServiceCalls calls) {
        super(Role.AGENT, calls);
    }
}
