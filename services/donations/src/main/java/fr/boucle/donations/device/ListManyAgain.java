package fr.boucle.donations.device;

import fr.boucle.batches.BatchedAct;
import fr.boucle.batches.NoTerms;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Consumer;

/** Many devices are listed again. */
@Singleton
class ListManyAgain implements BatchedAct<NoTerms> {
    private final ListDeviceAgain one;

    ListManyAgain(ListDeviceAgain one) {
        this.one = one;
    }

    @Override
    public String name() {
        return "listing";
    }

    @Override
    public String role() {
        return Role.AGENT;
    }

    @Override
    public Class<NoTerms> terms() {
        return NoTerms.class;
    }

    @Override
    public Consumer<UUID> deed(NoTerms terms, Actor actor) {
        return id -> {
            Object _ = one.list(id, actor);
        };
    }
}
