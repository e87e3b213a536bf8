package fr.boucle.batches;

import fr.boucle.persistence.Outages;
import fr.boucle.web.Suspensions;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works on the acts on many in the background; what a service's end broke off goes on with its next start, where it was. */
@Singleton
@Requires(beans = Chooser.class)
class BatchRuns {
    private static final Logger LOG = LoggerFactory.getLogger(BatchRuns.class);
    private static final int AT_ONCE = 2;
    private static final Duration KEPT = Duration.ofDays(30);

    private final BatchRows rows;
    private final EachItem each;
    private final Acts acts;
    private final Suspensions suspensions;
    private final TransactionOperations<Connection> transactions;
    private final InstantSource clock;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final AtomicBoolean open = new AtomicBoolean(true);

    BatchRuns(
            BatchRows rows,
            EachItem each,
            Acts acts,
            Suspensions suspensions,
            TransactionOperations<Connection> transactions,
            InstantSource clock) {
        this.rows = rows;
        this.each = each;
        this.acts = acts;
        this.suspensions = suspensions;
        this.transactions = transactions;
        this.clock = clock;
    }

    @PreDestroy
    void stop() {
        open.set(false);
    }

    /** Takes up what nobody works on. */
    @Scheduled(initialDelay = "10s", fixedDelay = "20s")
    void goOn() {
        List<BatchRows.Row> left =
                transactions.executeRead(_ -> rows.left(clock.instant().minus(Batches.LEASE)));
        left.forEach(row -> {
            Thread _ = Thread.ofVirtual().name("batch").start(() -> run(row.id()));
        });
    }

    @Scheduled(initialDelay = "1h", fixedDelay = "6h")
    void forgetOld() {
        long gone;
        do {
            gone = transactions.<Long>executeWrite(
                    _ -> rows.forget(clock.instant().minus(KEPT)));
        } while (gone > 0);
    }

    /** Works on one aside. */
    Thread begin(UUID id) {
        return Thread.ofVirtual().name("batch").start(() -> run(id));
    }

    private void run(UUID id) {
        try {
            places.acquire();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            if (claimed(id)) {
                toTheEnd(transactions.executeRead(_ -> rows.find(id).orElseThrow()));
            }
        } catch (RuntimeException e) {
            report(e);
        } finally {
            places.release();
        }
    }

    private boolean claimed(UUID id) {
        return transactions.<Long>executeWrite(
                        _ -> rows.claim(id, clock.instant(), clock.instant().minus(Batches.LEASE)))
                == 1;
    }

    private void toTheEnd(BatchRows.Row batch) {
        if (suspensions.isSuspended(batch.actor())) {
            end(batch, BatchState.STOPPED);
            return;
        }
        var deed = acts.deed(batch.act(), batch.terms(), batch.actor());
        boolean more = true;
        while (more && open.get()) {
            more = each.some(batch, deed);
        }
        if (open.get()) {
            end(batch, batch.at().isTrial() ? BatchState.TRIED : BatchState.DONE);
        }
    }

    /** Changes nothing where it was stopped. */
    private void end(BatchRows.Row batch, BatchState next) {
        transactions.executeWrite(_ -> {
            rows.end(batch.id(), batch.state(), next.name());
            return true;
        });
    }

    private void report(RuntimeException e) {
        if (!open.get() || Outages.isOutage(e)) {
            LOG.info("an act on many waits, the database does not answer: {}", e.toString());
        } else {
            LOG.error("an act on many broke off and is taken up again", e);
        }
    }
}
