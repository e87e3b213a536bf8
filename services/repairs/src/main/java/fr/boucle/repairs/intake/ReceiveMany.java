package fr.boucle.repairs.intake;

import fr.boucle.batches.BatchedAct;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Consumer;

/** A pallet is received at once. */
@Singleton
class ReceiveMany implements BatchedAct<ReceiveMany.Terms> {
    private final ReceiveDevice receive;

    ReceiveMany(ReceiveDevice receive) {
        this.receive = receive;
    }

    /** There is nothing to say of them. */
    @Serdeable
    record Terms() {}

    @Override
    public String name() {
        return "reception";
    }

    @Override
    public String role() {
        return Role.TECHNICIAN;
    }

    @Override
    public Class<Terms> terms() {
        return Terms.class;
    }

    @Override
    public Consumer<UUID> deed(Terms terms, Actor actor) {
        return id -> {
            Object _ = receive.receive(id, null, actor);
        };
    }
}
