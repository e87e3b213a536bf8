package fr.boucle.references;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The files of this module: a line is a record, fields are parted by semicolons, lines that begin with # tell the origin. */
final class ShippedFiles {
    private ShippedFiles() {}

    static List<Commune> communes() {
        return read("communes-2026.csv", ShippedFiles::commune);
    }

    static List<Epci> epci() {
        return read("epci-2026.csv", fields -> new Epci(fields[0], fields[1], fields[2], Integer.parseInt(fields[3])));
    }

    static List<String> placeholders() {
        return read("placeholders-2026-11.txt", fields -> List.of(fields)).stream()
                .flatMap(List::stream)
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Commune commune(String[] fields) {
        return new Commune(
                fields[0],
                fields[1],
                fields[2].isEmpty() ? List.of() : List.of(fields[2].split(" ")),
                fields[3],
                fields[4],
                fields[5].isEmpty() ? 0 : Integer.parseInt(fields[5]),
                fields[6].isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Position(Integer.parseInt(fields[6]), Integer.parseInt(fields[7]))),
                fields[8]);
    }

    private static <T> List<T> read(String name, Function<String[], T> line) {
        try (InputStream in =
                        Objects.requireNonNull(ShippedFiles.class.getResourceAsStream("/references/" + name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(text -> !text.startsWith("#"))
                    .map(text -> line.apply(text.split(";", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
