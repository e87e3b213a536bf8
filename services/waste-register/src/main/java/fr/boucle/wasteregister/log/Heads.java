package fr.boucle.wasteregister.log;

import fr.boucle.messaging.Outbox;
import fr.boucle.messaging.Publication;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;

/** The signed heads of the database: keeps one, and publishes it. */
@Singleton
class Heads {
    private final Checkpoints checkpoints;
    private final Outbox outbox;
    private final InstantSource clock;

    Heads(Checkpoints checkpoints, Outbox outbox, InstantSource clock) {
        this.checkpoints = checkpoints;
        this.outbox = outbox;
        this.clock = clock;
    }

    Optional<SignedHead> newest() {
        return checkpoints.newest().map(SignedHead::of);
    }

    /** In the caller's transaction; there is one of each size. */
    void keep(SignedHead head) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (checkpoints.insert(head.size(), head.root(), head.note(), at) != 1) {
            throw new IllegalStateException("the checkpoint was not kept");
        }
        String root = Base64.getEncoder().encodeToString(head.root());
        outbox.append(
                Publication.of(
                        new CheckpointSigned(head.origin(), head.size(), root, head.note(), at),
                        SignCheckpoints.REGISTER,
                        head.size()),
                "system");
    }
}
