package fr.boucle.wasteregister.code;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Reads the lists of facts that the law and the State's platform fix ({@code facts/}); each file names its source. */
public final class Facts {
    private Facts() {}

    public static List<NamedCsvRecord> read(String file) {
        String path = "/facts/" + file;
        try (InputStream in = Objects.requireNonNull(Facts.class.getResourceAsStream(path), path);
                var reader = CsvReader.builder()
                        .fieldSeparator(';')
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<String> lines(String file) {
        String path = "/facts/" + file;
        try (InputStream in = Objects.requireNonNull(Facts.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The days on which a fact holds, both included. */
    public record Validity(LocalDate from, LocalDate until) {
        static Validity of(NamedCsvRecord fact) {
            return of(fact.getField("validFrom"), fact.getField("validUntil"));
        }

        static Validity of(String from, String until) {
            return new Validity(day(from, LocalDate.MIN), day(until, LocalDate.MAX));
        }

        public boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }

        private static LocalDate day(String text, LocalDate otherwise) {
            return text.isEmpty() ? otherwise : LocalDate.parse(text);
        }
    }
}
