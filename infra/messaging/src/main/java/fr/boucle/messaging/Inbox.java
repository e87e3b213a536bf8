package fr.boucle.messaging;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles each message once in effect: its row is written first, in the transaction of its effect, and a second one finds
 * it. A message that needs an earlier one waits; one that can never be handled is dead, and later ones of its key are
 * parked behind it. Only an outage goes back to the caller, who tries again for ever.
 */
@Singleton
class Inbox {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private final InboxRows received;
    private final HeldRows held;
    private final Reactions reactions;
    private final Attempts attempts;
    private final TransactionOperations<Connection> transactions;
    private final InstantSource clock;
    private final String consumer;

    Inbox(
            InboxRows received,
            HeldRows held,
            Reactions reactions,
            TransactionOperations<Connection> transactions,
            InstantSource clock,
            Broker broker) {
        this.received = received;
        this.held = held;
        this.reactions = reactions;
        this.attempts = new Attempts(transactions);
        this.transactions = transactions;
        this.clock = clock;
        this.consumer = broker.group();
    }

    /** Receives a message; when this returns, its effect or its being held is committed. */
    void receive(String topic, Envelope envelope) {
        Attempts.Outcome outcome = attempts.make(
                () -> isFirst(envelope) ? handle(topic, envelope) : Attempts.Outcome.KNOWN, (state, awaits, reason) -> {
                    if (isFirst(envelope)) {
                        hold(topic, envelope, state, awaits, reason);
                    }
                });
        if (outcome == Attempts.Outcome.DONE) {
            releaseWaiting(envelope.key());
        }
    }

    /** Writes the message's row; false where it is there already. */
    private boolean isFirst(Envelope envelope) {
        return received.record(consumer, envelope.id(), clock.instant()) != 0;
    }

    private Attempts.Outcome handle(String topic, Envelope envelope) {
        String key = envelope.key();
        if (!held.blocking(consumer, key).isEmpty()) {
            hold(topic, envelope, HeldRows.PARKED, key, "an earlier message of this key is dead");
            return Attempts.Outcome.HELD;
        }
        reactions.apply(envelope);
        return Attempts.Outcome.DONE;
    }

    /** A message that cannot even be read is dead at once. */
    void receiveUnreadable(String topic, Envelope envelope, String reason) {
        transactions.executeWrite(_ -> {
            if (isFirst(envelope)) {
                hold(topic, envelope, HeldRows.DEAD, envelope.key(), reason);
            }
            return true;
        });
    }

    /** Tries what waited for a key, in order of hop and sequence, and what waited for that in turn. */
    void releaseWaiting(String key) {
        Deque<String> keys = new ArrayDeque<>();
        keys.add(key);
        while (!keys.isEmpty()) {
            for (HeldRow row : held.waitingFor(consumer, keys.remove())) {
                if (handleHeld(row) == Attempts.Outcome.DONE) {
                    keys.add(row.msgKey());
                }
            }
        }
    }

    /** Handles what was parked behind a dead letter that is gone, in order, until one is dead again. */
    void releaseParked(String key) {
        Optional<HeldRow> next = held.firstParked(consumer, key);
        while (next.isPresent() && handleHeld(next.get()) == Attempts.Outcome.DONE) {
            releaseWaiting(key);
            next = held.firstParked(consumer, key);
        }
    }

    /** Releases what a crash between two steps may have left: parked without a dead letter, waiting for what has come. */
    void sweep() {
        held.parkedWithoutCause(consumer).forEach(this::releaseParked);
        held.awaited(consumer).forEach(this::releaseWaiting);
    }

    private Attempts.Outcome handleHeld(HeldRow row) {
        return attempts.make(
                () -> {
                    if (held.lock(row.at()).isEmpty()) {
                        return Attempts.Outcome.KNOWN;
                    }
                    reactions.apply(row.envelope());
                    return held.delete(row.at()) == 1 ? Attempts.Outcome.DONE : Attempts.Outcome.KNOWN;
                },
                (state, awaits, reason) -> {
                    long changed = held.hold(row.at(), state, awaits, reason);
                    LOG.debug("held again: {}", changed);
                });
    }

    private void hold(String topic, Envelope e, String state, String awaits, String reason) {
        held.save(HeldRow.of(consumer, topic, e, state, awaits, Attempts.shorten(reason), clock.instant()));
    }
}
