package fr.boucle.donations.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of one machine, not yet understood: texts of the allow-listed fields and nothing else. Whatever other
 * columns or sections a file has never gets here.
 *
 * @param line the row's place in the file
 * @param numbers the fields that a spreadsheet keeps as numbers
 * @param hidden whether the row is hidden in its sheet
 */
record RawDevice(
        long line,
        Map<Field, String> texts,
        Set<Field> numbers,
        List<RawMedium> media,
        BatteryReading batteries,
        List<Reason> quarantined,
        boolean hidden) {

    Optional<String> text(Field field) {
        return Optional.ofNullable(texts.get(field)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** What names the machine to its owner. */
    List<@Nullable String> summary() {
        List<@Nullable String> cells = new ArrayList<>();
        cells.add(Long.toString(line));
        for (Field field : List.of(Field.KIND, Field.MANUFACTURER, Field.MODEL, Field.SERIAL)) {
            cells.add(text(field).orElse(""));
        }
        return cells;
    }

    static RawDevice at(long line, boolean hidden) {
        return new RawDevice(
                line,
                new EnumMap<>(Field.class),
                EnumSet.noneOf(Field.class),
                new ArrayList<>(),
                new BatteryReading(),
                new ArrayList<>(),
                hidden);
    }

    /** Takes the first text that a field has. */
    void put(Field field, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            texts.putIfAbsent(field, text.strip());
        }
    }

    void quarantine(Reason reason) {
        quarantined.add(reason);
    }
}
