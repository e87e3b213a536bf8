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
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
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
     * @param slug why not; of what passed, that nothing changed
     */
    private record Fate(
            UUID item, @Nullable String slug, @Nullable String detail) {
        boolean passed() {
            return slug == null || unchanged();
        }

        boolean unchanged() {
            return ItemRows.UNCHANGED.equals(slug);
        }

        BatchOutcome outcome() {
            return passed() ? BatchOutcome.PASSED : BatchOutcome.REFUSED;
        }

        static Fate passed(UUID item, boolean changed, String note) {
            return new Fate(item, changed ? null : ItemRows.UNCHANGED, note.isEmpty() ? null : note);
        }

        static Fate refused(UUID item, Refusal refusal) {
            String detail = refusal.detail();
            return new Fate(item, refusal.type().slug(), detail.substring(0, Math.min(LONGEST, detail.length())));
        }
    }

    /** Goes on with the next of them; false when none is left, or it was stopped. */
    boolean some(BatchRows.Row batch, Deed deed) {
        List<ItemRows.Row> next = transactions.executeRead(_ -> items.waiting(batch.id()));
        Map<UUID, ?> before = transactions.executeRead(
                _ -> deed.states().apply(next.stream().map(EachItem::subject).toList()));
        try {
            if (batch.at().isTrial()) {
                tried(batch, next, deed, before);
            } else {
                next.forEach(item -> done(batch, item, deed, before));
            }
            return !next.isEmpty();
        } catch (StoppedBatch _) {
            return false;
        }
    }

    /** Each as if, in a transaction that is rolled back; what became of them is written together. */
    private void tried(BatchRows.Row batch, List<ItemRows.Row> next, Deed deed, Map<UUID, ?> before) {
        List<Fate> fates = new ArrayList<>();
        for (ItemRows.Row item : next) {
            fates.add(fate(
                    item,
                    () -> transactions.executeWrite(status -> {
                        Fate told = one(item, deed, before);
                        status.setRollbackOnly();
                        return told;
                    })));
        }
        if (!fates.isEmpty()) {
            write(batch, fates);
        }
    }

    private void done(BatchRows.Row batch, ItemRows.Row item, Deed deed, Map<UUID, ?> before) {
        Fate fate = fate(
                item,
                () -> transactions.executeWrite(_ -> {
                    Fate passed = one(item, deed, before);
                    keep(batch, List.of(passed));
                    return passed;
                }));
        if (!fate.passed()) {
            write(batch, List.of(fate));
        }
    }

    /** Whether it changed anything is read off the thing itself: no act has to say so. */
    private static Fate one(ItemRows.Row item, Deed deed, Map<UUID, ?> before) {
        UUID subject = subject(item);
        deed.act().accept(subject);
        Object was = before.get(subject);
        boolean changed =
                was == null || !was.equals(deed.states().apply(List.of(subject)).get(subject));
        return Fate.passed(item.id(), changed, deed.note().apply(subject));
    }

    private static UUID subject(ItemRows.Row item) {
        return Objects.requireNonNull(item.subject());
    }

    /** A fault of ours is told of the one it happened to, and of no other; an outage is waited out. */
    private static Fate fate(ItemRows.Row item, Supplier<Fate> one) {
        try {
            return one.get();
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
        int unchanged = 0;
        for (Fate fate : fates) {
            if (items.mark(fate.item(), fate.outcome().name(), fate.slug(), fate.detail()) != 1) {
                throw new StoppedBatch();
            }
            passed += fate.passed() && !fate.unchanged() ? 1 : 0;
            unchanged += fate.unchanged() ? 1 : 0;
        }
        int refused = fates.size() - passed - unchanged;
        if (rows.count(batch.id(), batch.state(), passed, refused, unchanged, clock.instant()) != 1) {
            throw new StoppedBatch();
        }
    }
}
