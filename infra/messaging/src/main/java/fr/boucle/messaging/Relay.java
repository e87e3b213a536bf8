package fr.boucle.messaging;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the outbox: the oldest unpublished row of each key first, the next of a key only after the broker
 * acknowledged the one before. A key whose row fails stops there; others go on. Never by position ({@code id > last}):
 * what is unmarked is unpublished. Two relays at once send some rows twice, and inboxes absorb that.
 */
@Singleton
class Relay {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int BATCH = 500;
    private static final Duration KEPT = Duration.ofDays(7);

    private final OutboxRows rows;
    private final TransactionOperations<Connection> transactions;
    private final Broker broker;
    private final InstantSource clock;
    private final LostEnd lost;

    Relay(OutboxRows rows, TransactionOperations<Connection> transactions, Broker broker, InstantSource clock) {
        this.rows = rows;
        this.transactions = transactions;
        this.broker = broker;
        this.clock = clock;
        this.lost = new LostEnd(rows);
    }

    private record Sent(OutboxRow row, Future<RecordMetadata> answer) {}

    private record Acknowledged(long seq, int partition, long offset) {}

    /** Publishes what is there now; returns how many rows were acknowledged, or -1 when some failed. */
    int publish(Producer<String, byte[]> producer) throws InterruptedException {
        Map<String, Deque<OutboxRow>> byKey = new LinkedHashMap<>();
        for (OutboxRow row : transactions.<List<OutboxRow>>executeRead(_ -> rows.unpublished(BATCH))) {
            byKey.computeIfAbsent(row.msgKey(), _ -> new ArrayDeque<>()).add(row);
        }
        int published = 0;
        while (!byKey.isEmpty()) {
            List<Sent> wave = send(producer, byKey.values());
            List<Acknowledged> done = new ArrayList<>();
            boolean failed = false;
            for (Sent sent : wave) {
                failed |= !acknowledged(sent, done);
            }
            mark(done);
            if (failed) {
                return -1;
            }
            published += done.size();
            byKey.values().removeIf(Deque::isEmpty);
        }
        return published;
    }

    /** Sends the oldest row of each key. */
    private List<Sent> send(Producer<String, byte[]> producer, Collection<Deque<OutboxRow>> queues) {
        List<Sent> wave = new ArrayList<>();
        for (Deque<OutboxRow> queue : queues) {
            OutboxRow row = queue.remove();
            Sent sent = new Sent(row, producer.send(Wire.write(broker.ownTopic(), row)));
            wave.add(sent);
            if (refusedAtOnce(sent)) {
                break; // the broker is not there: the others of this wave wait for the next round
            }
        }
        producer.flush();
        return wave;
    }

    /** Compares the marks with the log and unmarks what a broker's loss of power took, so that it is sent again. */
    void reconcile(KeptLog log) {
        List<LostEnd.Compared> compared = transactions.executeRead(_ -> lost.compare(log));
        transactions.executeWrite(_ -> {
            lost.unmark(compared);
            return true;
        });
    }

    /** Deletes rows published more than seven days ago, in batches. */
    void forgetOld() {
        long gone;
        do {
            gone = transactions.<Long>executeWrite(
                    _ -> rows.deletePublishedBefore(clock.instant().minus(KEPT)));
        } while (gone > 0);
    }

    private static boolean refusedAtOnce(Sent sent) {
        return sent.answer().isDone() && sent.answer().state() == Future.State.FAILED;
    }

    private static boolean acknowledged(Sent sent, List<Acknowledged> done) throws InterruptedException {
        try {
            RecordMetadata place = sent.answer().get();
            Long seq = sent.row().seq();
            if (seq != null) {
                done.add(new Acknowledged(seq, place.partition(), place.offset()));
            }
            return true;
        } catch (ExecutionException e) {
            LOG.warn("event {} not published yet: {}", sent.row().id(), String.valueOf(e.getCause()));
            return false;
        }
    }

    private void mark(List<Acknowledged> done) {
        if (done.isEmpty()) {
            return;
        }
        transactions.executeWrite(_ -> {
            for (Acknowledged ack : done) {
                if (rows.mark(ack.seq(), clock.instant(), ack.partition(), ack.offset()) > 0) {
                    lost.notice(ack.seq(), ack.partition(), ack.offset());
                }
            }
            return true;
        });
    }
}
