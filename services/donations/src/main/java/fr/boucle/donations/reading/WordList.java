package fr.boucle.donations.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A dated list of words that ships with the product: {@code MEANING: phrase; phrase}, one meaning a line. */
final class WordList {
    /** The day from which the lists hold, which is the name of their folder. */
    static final String SINCE = "2026-11-01";

    private WordList() {}

    /** The lines of a list, comments left out. */
    static List<String> lines(String name) {
        String path = "/reading/" + SINCE + "/" + name + ".txt";
        try (InputStream in = WordList.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no list " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The phrases of each meaning. */
    static Map<String, List<String>> meanings(String name) {
        Map<String, List<String>> meanings = new LinkedHashMap<>();
        for (String line : lines(name)) {
            int colon = line.indexOf(':');
            String meaning = colon < 0 ? line.strip() : line.substring(0, colon).strip();
            String phrases = colon < 0 ? "" : line.substring(colon + 1);
            meanings.put(meaning, split(phrases).toList());
        }
        return meanings;
    }

    static Phrases phrases(String name) {
        Phrases phrases = new Phrases();
        meanings(name).forEach((meaning, words) -> words.forEach(word -> phrases.add(word, meaning)));
        return phrases;
    }

    static Stream<String> split(String phrases) {
        return Stream.of(phrases.split(";")).map(String::strip).filter(word -> !word.isEmpty());
    }
}
