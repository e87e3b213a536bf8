package fr.boucle.repairs.device;

import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One thing done to many devices, each by itself: one that is refused does not stop the others. */
@Singleton
public class Series {
    private final Devices devices;
    private final TransactionOperations<Connection> transactions;

    Series(Devices devices, TransactionOperations<Connection> transactions) {
        this.devices = devices;
        this.transactions = transactions;
    }

    /** What became of one: DONE, REFUSED with the reason's slug, or UNKNOWN. */
    @Serdeable
    public record View(
            UUID deviceId,
            String outcome,
            @Nullable String state,
            @Nullable NextStep nextStep,
            @Nullable String reason) {}

    public List<View> each(List<UUID> ids, Actor actor, Consumer<UUID> deed) {
        return ids.stream().distinct().map(id -> one(id, actor, deed)).toList();
    }

    private View one(UUID id, Actor actor, Consumer<UUID> deed) {
        String reason = null;
        try {
            deed.accept(id);
        } catch (Refusal refusal) {
            reason = refusal.type().slug();
        }
        Device device = transactions.<@Nullable Device>executeRead(
                _ -> devices.find(id, actor.organisation()).orElse(null));
        return device == null
                ? new View(id, "UNKNOWN", null, null, "not-found")
                : new View(id, reason == null ? "DONE" : "REFUSED", device.state(), NextStep.of(device), reason);
    }
}
