package fr.boucle.messaging;

import fr.boucle.values.Ids;
import io.micronaut.context.annotation.Value;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.MDC;

/**
 * The only way to publish: an event is a row, written in the transaction of the change it tells. The relay is woken when
 * the transaction commits; when it rolls back, the event never was.
 */
@Singleton
public class Outbox {
    private static final int MAX_BYTES = 16 * 1024;

    private final OutboxRows rows;
    private final EventJson json;
    private final TransactionOperations<Connection> transactions;
    private final Wakeup wakeup;
    private final InstantSource clock;
    private final String context;

    Outbox(
            OutboxRows rows,
            EventJson json,
            TransactionOperations<Connection> transactions,
            Wakeup wakeup,
            InstantSource clock,
            @Value("${boucle.context}") String context) {
        this.rows = rows;
        this.json = json;
        this.transactions = transactions;
        this.wakeup = wakeup;
        this.clock = clock;
        this.context = context;
    }

    /**
     * Appends one event.
     *
     * @param publication the event, its key and order
     * @param actor who did it: {@code Actor.signature()}, or {@code system}
     * @throws IllegalStateException outside a transaction, or when the JSON has more than 16 KB
     */
    public void append(Publication publication, String actor) {
        append(List.of(publication), actor);
    }

    /**
     * Appends events in their order.
     *
     * @param publications the events
     * @param actor who did it
     * @throws IllegalStateException outside a transaction, or when a JSON has more than 16 KB
     */
    public void append(List<Publication> publications, String actor) {
        var transaction = transactions
                .findTransactionStatus()
                .filter(status -> !status.isCompleted())
                .orElseThrow(() -> new IllegalStateException("an event is appended in the transaction of its change"));
        for (Publication publication : publications) {
            rows.save(row(publication, actor));
        }
        transaction.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wakeup.wake();
            }
        });
    }

    private OutboxRow row(Publication publication, String actor) {
        String name = publication.event().getClass().getSimpleName();
        String payload = json.write(publication.event());
        if (payload.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new IllegalStateException("an event has at most 16 KB of JSON: " + name);
        }
        return OutboxRowBuilder.stagedBuilder()
                .seq(null)
                .id(Ids.next())
                .type("fr.boucle." + context + "." + name + ".v1")
                .msgKey(publication.key().toString())
                .sequence(publication.sequence())
                .hop(publication.hop())
                .occurredAt(clock.instant())
                .actor(actor)
                .correlation(MDC.get("correlation"))
                .payload(payload)
                .build();
    }
}
