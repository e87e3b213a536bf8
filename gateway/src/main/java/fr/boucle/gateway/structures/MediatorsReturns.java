package fr.boucle.gateway.structures;

import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.session.Member;
import fr.boucle.web.Role;
import jakarta.inject.Singleton;

/** Those of a structure that helps households. */
@Singleton
class MediatorsReturns extends ReturnDuties {
    MediatorsReturns(ServiceCalls calls) {
        super(Role.MEDIATOR, calls);
    }

    /** Who is an agent too is told once. */
    @Override
    protected boolean serves(Member member) {
        return super.serves(member) && !member.is(Role.AGENT);
    }
}
