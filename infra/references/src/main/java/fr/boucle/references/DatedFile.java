package fr.boucle.references;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** A file of facts: semicolons, a heading, one fact a line, each with its {@code valid_from}. */
final class DatedFile {
    private DatedFile() {}

    /** One fact. */
    record Dated(List<String> heading, List<String> cells) {
        Dated {
            if (cells.size() != heading.size()) {
                throw new IllegalStateException("a line has a cell for each of " + heading + ": " + cells);
            }
        }

        String text(String column) {
            return cells.get(heading.indexOf(column));
        }

        LocalDate validFrom() {
            return LocalDate.parse(text("valid_from"));
        }
    }

    /** Its facts, the oldest first. */
    static List<Dated> read(String name) {
        try (InputStream in = Objects.requireNonNull(DatedFile.class.getResourceAsStream("/references/" + name), name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<List<String>> lines =
                    reader.lines().map(line -> List.of(line.split(";", -1))).toList();
            return lines.stream()
                    .skip(1)
                    .map(cells -> new Dated(lines.getFirst(), cells))
                    .sorted(Comparator.comparing(Dated::validFrom))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
