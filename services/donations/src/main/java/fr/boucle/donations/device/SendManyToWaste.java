package fr.boucle.donations.device;

import fr.boucle.batches.BatchedAct;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Consumer;

/** A donor discards many devices at once. */
@Singleton
class SendManyToWaste implements BatchedAct<SendDeviceToWaste.Command> {
    private final SendDeviceToWaste one;

    SendManyToWaste(SendDeviceToWaste one) {
        this.one = one;
    }

    @Override
    public String name() {
        return "waste";
    }

    @Override
    public String role() {
        return Role.AGENT;
    }

    @Override
    public Class<SendDeviceToWaste.Command> terms() {
        return SendDeviceToWaste.Command.class;
    }

    @Override
    public Consumer<UUID> deed(SendDeviceToWaste.Command terms, Actor actor) {
        return id -> {
            Object _ = one.send(id, terms, actor);
        };
    }
}
