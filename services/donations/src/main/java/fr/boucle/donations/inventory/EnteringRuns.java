package fr.boucle.donations.inventory;

import fr.boucle.donations.organisation.Organisations;
import fr.boucle.web.Refusal;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionOperations;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Enters the rows of a confirmed inventory aside: once at a time, found again by its inventory, gone on with after a service's end. */
@Singleton
class EnteringRuns {
    private static final Logger LOG = LoggerFactory.getLogger(EnteringRuns.class);
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Inventories inventories;
    private final InventoryListing listing;
    private final Organisations organisations;
    private final TransactionOperations<Connection> transactions;
    private final AtomicBoolean open = new AtomicBoolean(true);

    EnteringRuns(
            Inventories inventories,
            InventoryListing listing,
            Organisations organisations,
            TransactionOperations<Connection> transactions) {
        this.inventories = inventories;
        this.listing = listing;
        this.organisations = organisations;
        this.transactions = transactions;
    }

    @PreDestroy
    void stop() {
        open.set(false);
    }

    /** Whether it was done while its caller waited, which is not long; else it goes on. Asked twice, it is done once. */
    boolean enter(UUID id, UUID owner, String actor) {
        if (!transactions.executeWrite(_ -> inventories.beginEntering(id, actor))) {
            return false;
        }
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Thread _ = Thread.ofVirtual().name("entering").start(() -> run(id, owner, actor, done));
        try {
            return done.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Takes up what was broken off. */
    void goOn() {
        transactions.executeRead(_ -> inventories.leftEntering()).forEach(row -> {
            String actor = String.valueOf(row.enteredBy());
            if (transactions.executeWrite(_ -> inventories.beginEntering(row.id(), actor))) {
                Thread _ = Thread.ofVirtual()
                        .name("entering")
                        .start(() -> run(row.id(), row.ownerId(), actor, new CompletableFuture<>()));
            }
        });
    }

    private void run(UUID id, UUID owner, String actor, CompletableFuture<Boolean> done) {
        try {
            boolean whole = listing.list(id, organisations.known(owner), actor, open::get);
            if (whole) {
                end(id);
            }
            done.complete(whole);
        } catch (Refusal e) {
            end(id);
            done.completeExceptionally(e);
        } catch (DataAccessException | IllegalStateException e) {
            LOG.warn("an inventory's rows are entered later: {}", e.toString());
            done.complete(false);
        }
    }

    private void end(UUID id) {
        transactions.executeWrite(_ -> {
            inventories.endEntering(id);
            return true;
        });
    }
}
