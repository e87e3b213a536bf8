package fr.boucle.repairs.board;

import fr.boucle.batches.BatchedAct;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Consumer;

/** A graded series goes into stock at once. */
@Singleton
class ReadyMany implements BatchedAct<MakeDeviceReady.Command> {
    private final MakeDeviceReady ready;

    ReadyMany(MakeDeviceReady ready) {
        this.ready = ready;
    }

    @Override
    public String name() {
        return "readiness";
    }

    @Override
    public String role() {
        return Role.TECHNICIAN;
    }

    @Override
    public Class<MakeDeviceReady.Command> terms() {
        return MakeDeviceReady.Command.class;
    }

    @Override
    public Consumer<UUID> deed(MakeDeviceReady.Command terms, Actor actor) {
        return id -> {
            Object _ = ready.ready(id, terms, null, actor);
        };
    }
}
