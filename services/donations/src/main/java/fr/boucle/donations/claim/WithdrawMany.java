package fr.boucle.donations.claim;

import fr.boucle.batches.BatchedAct;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Consumer;

/** Many devices are withdrawn. */
@Singleton
class WithdrawMany implements BatchedAct<LeaveDevice.Command> {
    private final LeaveDevice one;

    WithdrawMany(LeaveDevice one) {
        this.one = one;
    }

    @Override
    public String name() {
        return "withdrawal";
    }

    @Override
    public String role() {
        return Role.AGENT;
    }

    @Override
    public Class<LeaveDevice.Command> terms() {
        return LeaveDevice.Command.class;
    }

    @Override
    public Consumer<UUID> deed(LeaveDevice.Command terms, Actor actor) {
        return id -> {
            Object _ = one.withdraw(id, terms, actor);
        };
    }
}
