package fr.boucle.repairs.intake;

import fr.boucle.batches.BatchedAct;
import fr.boucle.batches.NoTerms;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Consumer;

/** A pallet is received at once. */
@Singleton
class ReceiveMany implements BatchedAct<NoTerms> {
    private final ReceiveDevice receive;

    ReceiveMany(ReceiveDevice receive) {
        this.receive = receive;
    }

    @Override
    public String name() {
        return "reception";
    }

    @Override
    public String role() {
        return Role.TECHNICIAN;
    }

    @Override
    public Class<NoTerms> terms() {
        return NoTerms.class;
    }

    @Override
    public Consumer<UUID> deed(NoTerms terms, Actor actor) {
        return id -> {
            Object _ = receive.receive(id, null, actor);
        };
    }
}
