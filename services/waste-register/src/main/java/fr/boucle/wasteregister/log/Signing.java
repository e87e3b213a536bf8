package fr.boucle.wasteregister.log;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the register is signed, and why not. */
@Singleton
class Signing {
    private static final Logger LOG = LoggerFactory.getLogger(Signing.class);

    private final InstantSource clock;
    private final AtomicReference<@Nullable Halted> halted = new AtomicReference<>();

    Signing(InstantSource clock) {
        this.clock = clock;
    }

    @Schema(description = "Why and since when nothing more is signed; entries are still kept, unsigned.")
    @Serdeable
    record Halted(
            HaltReason reason,

            @Schema(
                    description =
                            "How many entries are beyond doubt: for ENTRIES_MISSING those that are there, else those of the"
                                    + " signature that is contradicted.")
            long from,

            @Schema(
                    description =
                            "How many entries were signed (ENTRIES_MISSING, ANOTHER_REGISTER) or are there (the others).")
            long to,

            @Schema(description = "Seen first by this process.")
            Instant since) {}

    @Nullable
    Halted halted() {
        return halted.get();
    }

    void goesOn() {
        if (halted.getAndSet(null) != null) {
            LOG.info("the register is signed again");
        }
    }

    /** Says it once in the log, not each second. */
    void halts(HaltReason reason, long from, long to) {
        Halted before = halted.get();
        if (before != null && before.reason() == reason) {
            halted.set(new Halted(reason, from, to, before.since()));
            return;
        }
        halted.set(new Halted(reason, from, to, clock.instant()));
        LOG.error(
                "the register is signed no more ({}): from {} entries on, {} known. Entries are kept unsigned until those that"
                        + " were signed are back; have an auditor verify an export against the checkpoints outside.",
                reason,
                from,
                to);
    }
}
