package fr.boucle.journeys;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The demonstration's own lists: a line is a record, fields are parted by semicolons, # begins a note. */
final class Facts {
    private Facts() {}

    static List<List<String>> read(String name) {
        return new String(Files.resource("/demo/" + name), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> List.of(line.split(";", -1)))
                .toList();
    }
}
