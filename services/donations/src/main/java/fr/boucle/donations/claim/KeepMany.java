package fr.boucle.donations.claim;

import fr.boucle.batches.BatchedAct;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Consumer;

/** Many devices stay in the house. */
@Singleton
class KeepMany implements BatchedAct<LeaveDevice.KeepCommand> {
    private final LeaveDevice one;

    KeepMany(LeaveDevice one) {
        this.one = one;
    }

    @Override
    public String name() {
        return "reassignment";
    }

    @Override
    public String role() {
        return Role.AGENT;
    }

    @Override
    public Class<LeaveDevice.KeepCommand> terms() {
        return LeaveDevice.KeepCommand.class;
    }

    @Override
    public Consumer<UUID> deed(LeaveDevice.KeepCommand terms, Actor actor) {
        return id -> {
            Object _ = one.reassign(id, terms, actor);
        };
    }
}
