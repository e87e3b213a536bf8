package fr.boucle.gateway.structures;

import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.session.Member;
import fr.boucle.web.Role;
import jakarta.inject.Singleton;

/** Those of an association or a public body. */
@Singleton
class AgentsReturns extends ReturnDuties {
    AgentsReturns(ServiceCalls calls) {
        super(Role.AGENT, calls);
    }

    /** A company gives, and keeps nothing. */
    @Override
    protected boolean serves(Member member) {
        return super.serves(member) && member.keepsEquipment();
    }
}
