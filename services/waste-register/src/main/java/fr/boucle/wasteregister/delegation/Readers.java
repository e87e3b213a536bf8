package fr.boucle.wasteregister.delegation;

import fr.boucle.web.Actor;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;

/** Who reads, knowing whether anyone lends that reader a register: who reads only the own one is answered from its index. */
@Singleton
public class Readers {
    private final Delegations delegations;
    private final InstantSource clock;

    public Readers(Delegations delegations, InstantSource clock) {
        this.delegations = delegations;
        this.clock = clock;
    }

    public Reader of(Actor actor) {
        Instant now = clock.instant();
        return Reader.of(actor, now)
                .whoBorrows(!delegations.validOf(actor.organisation(), now).isEmpty());
    }
}
