package fr.boucle.batches;

import fr.boucle.persistence.Outages;
import fr.boucle.web.Refusal;
import io.micronaut.context.annotation.Requires;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does an act to some of the many, each whole or not at all: what became of it is kept in the transaction of the deed. */
@Singleton
@Requires(beans = Chooser.class)
class EachItem {
    private static final Logger LOG = LoggerFactory.getLogger(EachItem.class);
    private static final int LONGEST = 1_000;

    private final BatchRows rows;
    private final ItemRows items;
    private final TransactionOperations<Connection> transactions;
    private final InstantSource clock;

    EachItem(BatchRows rows, ItemRows items, TransactionOperations<Connection> transactions, InstantSource clock) {
        this.rows = rows;
        this.items = items;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What became of one.
     *
     * @param slug why not; none where it passed
     */
    private record Fate(
            UUID item, @Nullable String slug, @Nullable String detail) {
        boolean passed() {
            return slug == null;
        }

        BatchOutcome outcome() {
            return passed() ? BatchOutcome.PASSED : BatchOutcome.REFUSED;
        }

        static Fate passed(UUID item) {
            return new Fate(item, null, null);
        }

        static Fate refused(UUID item, Refusal refusal) {
            String detail = refusal.detail();
            return new Fate(item, refusal.type().slug(), detail.substring(0, Math.min(LONGEST, detail.length())));
        }
    }

    /** Goes on with the next of them; false when none is left, or it was stopped. */
    boolean some(BatchRows.Row batch, Consumer<UUID> deed) {
        List<ItemRows.Row> next = transactions.executeRead(_ -> items.waiting(batch.id()));
        try {
            if (batch.at().isTrial()) {
                tried(batch, next, deed);
            } else {
                next.forEach(item -> done(batch, item, deed));
            }
            return !next.isEmpty();
        } catch (StoppedBatch _) {
            return false;
        }
    }

    /** Each as if, in a transaction that is rolled back; what became of them is written together. */
    private void tried(BatchRows.Row batch, List<ItemRows.Row> next, Consumer<UUID> deed) {
        List<Fate> fates = new ArrayList<>();
        for (ItemRows.Row item : next) {
            fates.add(fate(
                    item,
                    () -> transactions.executeWrite(status -> {
                        deed.accept(Objects.requireNonNull(item.subject()));
                        status.setRollbackOnly();
                        return true;
                    })));
        }
        if (!fates.isEmpty()) {
            write(batch, fates);
        }
    }

    private void done(BatchRows.Row batch, ItemRows.Row item, Consumer<UUID> deed) {
        Fate fate = fate(
                item,
                () -> transactions.executeWrite(_ -> {
                    deed.accept(Objects.requireNonNull(item.subject()));
                    keep(batch, List.of(Fate.passed(item.id())));
                    return true;
                }));
        if (!fate.passed()) {
            write(batch, List.of(fate));
        }
    }

    /** A fault of ours is told of the one it happened to, and of no other; an outage is waited out. */
    private static Fate fate(ItemRows.Row item, Runnable one) {
        try {
            one.run();
            return Fate.passed(item.id());
        } catch (Refusal refusal) {
            return Fate.refused(item.id(), refusal);
        } catch (StoppedBatch stopped) {
            throw stopped;
        } catch (RuntimeException e) {
            if (Outages.isOutage(e)) {
                throw e;
            }
            LOG.error("an act on many failed on one of them", e);
            return new Fate(item.id(), "unexpected-failure", "Nothing was changed; the others go on.");
        }
    }

    private void write(BatchRows.Row batch, List<Fate> fates) {
        transactions.executeWrite(_ -> {
            keep(batch, fates);
            return true;
        });
    }

    private void keep(BatchRows.Row batch, List<Fate> fates) {
        int passed = 0;
        for (Fate fate : fates) {
            if (items.mark(fate.item(), fate.outcome().name(), fate.slug(), fate.detail()) != 1) {
                throw new StoppedBatch();
            }
            passed += fate.passed() ? 1 : 0;
        }
        if (rows.count(batch.id(), batch.state(), passed, fates.size() - passed, clock.instant()) != 1) {
            throw new StoppedBatch();
        }
    }
}
