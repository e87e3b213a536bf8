package fr.boucle.donations.device;

import fr.boucle.batches.BatchedAct;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Consumer;

/** Many devices are listed again. */
@Singleton
class ListManyAgain implements BatchedAct<ListManyAgain.Terms> {
    private final ListDeviceAgain one;

    ListManyAgain(ListDeviceAgain one) {
        this.one = one;
    }

    /** There is nothing to say of them. */
    @Serdeable
    record Terms() {}

    @Override
    public String name() {
        return "listing";
    }

    @Override
    public String role() {
        return Role.AGENT;
    }

    @Override
    public Class<Terms> terms() {
        return Terms.class;
    }

    @Override
    public Consumer<UUID> deed(Terms terms, Actor actor) {
        return id -> {
            Object _ = one.list(id, actor);
        };
    }
}
