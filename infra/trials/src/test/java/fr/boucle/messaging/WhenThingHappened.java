package fr.boucle.messaging;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A reaction that needs the hop before, calls some things impossible, and can die at the worst moment. */
@Singleton
@Requires(property = "boucle.context", value = "sample")
class WhenThingHappened implements Reaction<WhenThingHappened.ThingHappened> {
    static final String TYPE = "fr.boucle.other.ThingHappened.v1";
    static final Set<String> HEALED = ConcurrentHashMap.newKeySet();

    private final Effects effects;
    private final TransactionOperations<Connection> transactions;
    private final boolean diesAfterCommit;

    WhenThingHappened(
            Effects effects,
            TransactionOperations<Connection> transactions,
            @Value("${sample.dies:false}") boolean diesAfterCommit) {
        this.effects = effects;
        this.transactions = transactions;
        this.diesAfterCommit = diesAfterCommit;
    }

    @Serdeable
    record ThingHappened(String note) {}

    @Override
    public String on() {
        return TYPE;
    }

    @Override
    public Class<ThingHappened> event() {
        return ThingHappened.class;
    }

    @Override
    public void handle(ThingHappened event, Envelope envelope) {
        int hop = envelope.hop() == null ? 0 : envelope.hop();
        if (hop > 1 && effects.count(envelope.key(), hop - 1) == 0) {
            throw new NotYet(envelope.key(), "hop " + (hop - 1));
        }
        long _ = effects.add(envelope.key(), hop, event.note());
        if (event.note().startsWith("impossible") && !HEALED.contains(envelope.key())) {
            throw new ImpossibleEvent("told so");
        }
        if (diesAfterCommit) {
            transactions
                    .findTransactionStatus()
                    .orElseThrow()
                    .registerSynchronization(new TransactionSynchronization() {
                        @Override
                        public void afterCommit() {
                            Runtime.getRuntime().halt(137);
                        }
                    });
        }
    }
}
