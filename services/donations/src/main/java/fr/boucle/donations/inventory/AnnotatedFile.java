package fr.boucle.donations.inventory;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.boucle.documents.SafeCell;
import fr.boucle.donations.law.LegalChecks;
import fr.boucle.donations.reading.InventoryFile;
import fr.boucle.donations.reading.Reason;
import fr.boucle.donations.reading.Sentences;
import fr.boucle.donations.reading.Vocabulary;
import fr.boucle.donations.vocabulary.Vocabularies;
import fr.boucle.web.Version;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The user's own file, as CSV, with a column {@code Erreur}: read a second time while it is still at hand, never stored. */
@Singleton
class AnnotatedFile {
    private static final int PAGE = 500;
    private static final char MARK = '\uFEFF';

    private final Inventories inventories;
    private final Verdicts verdicts;
    private final Vocabularies vocabularies;
    private final LegalChecks checks;
    private final TransactionOperations<Connection> transactions;

    AnnotatedFile(
            Inventories inventories,
            Verdicts verdicts,
            Vocabularies vocabularies,
            LegalChecks checks,
            TransactionOperations<Connection> transactions) {
        this.inventories = inventories;
        this.verdicts = verdicts;
        this.vocabularies = vocabularies;
        this.checks = checks;
        this.transactions = transactions;
    }

    HttpResponse<?> of(UUID id, UUID owner, InventoryFile file) {
        Inventory inventory = inventories.own(id, owner);
        Vocabulary words = transactions.executeRead(
                _ -> vocabularies.of(owner, checks.today().day()));
        try {
            Path path = Files.createTempFile("inventory", ".csv");
            try (Writer out = Files.newBufferedWriter(path);
                    CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(out)) {
                out.write(MARK);
                write(id, file, words, csv);
            } catch (IOException e) {
                Files.deleteIfExists(path);
                throw e;
            }
            return new Version(inventory.version())
                    .tag(HttpResponse.ok(new StreamedFile(
                                    Files.newInputStream(path, StandardOpenOption.DELETE_ON_CLOSE),
                                    new MediaType(MediaType.TEXT_CSV + ";charset=utf-8")))
                            .header(HttpHeaders.LOCATION, "/api/donations/inventories/" + id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(UUID id, InventoryFile file, Vocabulary words, CsvWriter out) throws IOException {
        Errors errors = new Errors(id);
        file.rows(words, (line, isHeader, cells) -> row(out, cells, isHeader ? errors.heading() : errors.of(line)));
    }

    private static void row(CsvWriter out, List<@Nullable String> cells, String error) {
        List<String> all = new ArrayList<>();
        cells.forEach(cell -> all.add(SafeCell.of(cell == null ? "" : cell)));
        all.add(error);
        out.writeRecord(all);
    }

    /** The errors of a file's rows, read in the order of their lines; the header's is the column's name. */
    private final class Errors {
        private final UUID id;
        private final Deque<KeptVerdict> page = new ArrayDeque<>();
        private final Sentences sentences = Sentences.ofReader();
        private long last;

        private Errors(UUID id) {
            this.id = id;
        }

        /** The heading of the column that is added. */
        private String heading() {
            return sentences.of("heading", Map.of());
        }

        private String of(long line) {
            while (!page.isEmpty() && page.getFirst().verdict().line() < line) {
                page.removeFirst();
            }
            if (page.isEmpty()) {
                page.addAll(transactions.executeRead(_ -> verdicts.after(id, Math.max(last, line - 1), PAGE)));
                last = page.isEmpty() ? last : page.getLast().verdict().line();
            }
            if (!page.isEmpty() && page.getFirst().verdict().line() == line) {
                return error(page.removeFirst().verdict());
            }
            return "";
        }

        private String error(RowVerdict row) {
            StringBuilder text = new StringBuilder(
                    row.kind() == VerdictKind.ACCEPTED
                            ? ""
                            : sentences.of("verdict." + row.kind().name(), Map.of()));
            for (Reason reason : row.reasons()) {
                text.append(text.isEmpty() ? "" : " | ")
                        .append(reason.in(sentences).detail());
                if (reason.law() != null) {
                    text.append(" (").append(reason.law()).append(")");
                }
            }
            return text.toString();
        }
    }
}
