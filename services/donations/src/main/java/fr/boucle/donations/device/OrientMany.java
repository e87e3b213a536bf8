package fr.boucle.donations.device;

import fr.boucle.batches.BatchedAct;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Consumer;

/** The agent overrules what the rules proposed for many. */
@Singleton
class OrientMany implements BatchedAct<OrientDevice.Command> {
    private final OrientDevice one;

    OrientMany(OrientDevice one) {
        this.one = one;
    }

    @Override
    public String name() {
        return "orientation";
    }

    @Override
    public String role() {
        return Role.AGENT;
    }

    @Override
    public Class<OrientDevice.Command> terms() {
        return OrientDevice.Command.class;
    }

    @Override
    public Consumer<UUID> deed(OrientDevice.Command terms, Actor actor) {
        return id -> {
            Object _ = one.orient(id, terms, actor);
        };
    }
}
