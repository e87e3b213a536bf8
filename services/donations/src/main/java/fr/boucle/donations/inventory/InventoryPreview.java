package fr.boucle.donations.inventory;

import fr.boucle.donations.DonationRefusal;
import fr.boucle.donations.law.LegalChecks;
import fr.boucle.donations.law.RuleBook;
import fr.boucle.donations.reading.DeviceName;
import fr.boucle.donations.reading.FileRefusal;
import fr.boucle.donations.reading.InventoryFile;
import fr.boucle.donations.reading.Overview;
import fr.boucle.donations.reading.ReadRow;
import fr.boucle.donations.reading.Reason;
import fr.boucle.donations.reading.Sentences;
import fr.boucle.donations.reading.Vocabulary;
import fr.boucle.donations.vocabulary.Vocabularies;
import fr.boucle.web.Refusal;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Reads a file row by row and keeps a verdict for each, in batches: the memory it takes does not grow with the file. */
@Singleton
class InventoryPreview {
    private static final int BATCH = 500;
    private static final long MAX_ROWS = 200_000;

    private final Inventories inventories;
    private final Verdicts verdicts;
    private final KnownDevices known;
    private final LegalChecks checks;
    private final Vocabularies vocabularies;
    private final TransactionOperations<Connection> transactions;

    InventoryPreview(
            Inventories inventories,
            Verdicts verdicts,
            KnownDevices known,
            LegalChecks checks,
            Vocabularies vocabularies,
            TransactionOperations<Connection> transactions) {
        this.inventories = inventories;
        this.verdicts = verdicts;
        this.known = known;
        this.checks = checks;
        this.vocabularies = vocabularies;
        this.transactions = transactions;
    }

    /** Opens a preview; its rows come with {@link #run}. */
    void open(UUID id, Sender sender, InventoryFile file) {
        write(() -> inventories.open(id, sender, file.format().name()));
    }

    /**
     * Reads the whole file; when it refuses or fails, none of its rows stays.
     *
     * @param progress told how many rows were read, batch by batch
     */
    void run(UUID id, UUID owner, InventoryFile file, LongConsumer progress) {
        try {
            Reading reading = new Reading(id, owner, transactions.executeRead(_ -> checks.today()), progress);
            Overview overview = reading.read(file);
            if (reading.count == 0) {
                throw FileRefusal.EMPTY_FILE.because("file-no-rows");
            }
            write(() -> {
                inventories.note(id, overview);
                inventories.recognise(id, owner);
                inventories.ready(id);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps why a preview in the background came to nothing; its rows go. */
    void fail(UUID id, Refusal why) {
        write(() -> {
            verdicts.deleteOf(id);
            inventories.fail(id, why);
        });
    }

    /** Ends a preview that still runs, or gives up one that is ready: its rows go. */
    void cancel(UUID id) {
        write(() -> {
            inventories.cancel(id);
            verdicts.deleteOf(id);
        });
    }

    /** Takes away what was kept of a preview. */
    void discard(UUID id) {
        write(() -> {
            verdicts.deleteOf(id);
            inventories.delete(id);
        });
    }

    private void write(Runnable change) {
        transactions.executeWrite(_ -> {
            change.run();
            return true;
        });
    }

    /** One pass over one file. */
    private final class Reading {
        private final UUID id;
        private final UUID owner;
        private final LocalDate today;
        private final LongConsumer progress;
        private final Set<String> seen = new HashSet<>();
        private final Map<String, Boolean> makers = new HashMap<>();
        private final List<RowVerdict> batch = new ArrayList<>(BATCH);
        private final ImportRules judge;
        private long count;

        private Reading(UUID id, UUID owner, RuleBook rules, LongConsumer progress) {
            this.progress = progress;
            this.id = id;
            this.owner = owner;
            this.today = rules.day();
            this.judge = new ImportRules(rules);
        }

        private Overview read(InventoryFile file) throws IOException {
            Vocabulary words = transactions.executeRead(_ -> vocabularies.of(owner, today));
            Overview overview = file.machines(words, today, this::take);
            flush();
            return overview;
        }

        private void take(ReadRow row) {
            count++;
            if (count > MAX_ROWS) {
                throw FileRefusal.TOO_MANY_ROWS.because("rows-many", Map.of("number", Long.toString(MAX_ROWS)));
            }
            RowVerdict verdict = judge.judge(row);
            if (verdict.identity() != null && !seen.add(verdict.identity())) {
                verdict = verdict.duplicate(Reason.of("same-in-file"), null);
            } else if (isPerhapsAbove(verdict)) {
                verdict = verdict.duplicate(Reason.of("perhaps-same-in-file"), null);
            }
            batch.add(verdict);
            if (batch.size() == BATCH) {
                flush();
            }
        }

        /** Whether a row above has the same serial, and only one of the two a maker. */
        private boolean isPerhapsAbove(RowVerdict verdict) {
            DeviceName name = verdict.read().understood().name();
            String serial = verdict.identity() == null ? null : name.bareSerial();
            Boolean above = serial == null ? null : makers.putIfAbsent(serial, name.namesMaker());
            return above != null && above != name.namesMaker();
        }

        /** The inventory's row is locked first, as a cancellation does. */
        private void flush() {
            write(() -> {
                if (!inventories.progress(id, count)) {
                    throw Sentences.ofReader().refusal(DonationRefusal.DRAFT_CANCELLED, "nothing-kept", Map.of());
                }
                verdicts.keep(id, known.compare(owner, batch));
            });
            batch.clear();
            progress.accept(count);
        }
    }
}
