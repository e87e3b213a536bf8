package fr.boucle.donations.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of one machine, not yet understood: texts of the allow-listed fields and nothing else. Whatever other
 * columns or sections a file has never gets here.
 *
 * @param line the line in the file, header = 1; or the machine's place in a JSON file
 */
record RawDevice(long line, Map<Field, String> texts, List<RawMedium> media, List<Reason> quarantined) {
    /** The hardware facts that an inventory may tell: the whole list. */
    enum Field {
        KIND,
        MANUFACTURER,
        MODEL,
        SERIAL,
        ASSET_TAG,
        ACQUIRED_ON,
        RETIRED_ON,
        PRICE,
        CONDITION,
        PROCESSOR,
        MEMORY,
        BATTERY_HEALTH,
        QUANTITY,
        COMMUNE,
        CLASSIFIED,
        REPAIRABILITY_INDEX,
        DURABILITY_INDEX,
        INDEX_SOURCE,
        INDEX_DATE,
        DISK_SERIAL,
        DISK_TYPE,
        DISK_SIZE
    }

    record RawMedium(
            @Nullable String serial,
            String typeText,
            @Nullable Long sizeMegabytes) {}

    Optional<String> text(Field field) {
        return Optional.ofNullable(texts.get(field)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** What names the machine to its owner. */
    List<@Nullable String> summary() {
        List<@Nullable String> cells = new ArrayList<>();
        var _ = cells.add(Long.toString(line));
        for (Field field : List.of(Field.KIND, Field.MANUFACTURER, Field.MODEL, Field.SERIAL)) {
            var _ = cells.add(text(field).orElse(""));
        }
        return cells;
    }

    static RawDevice at(long line) {
        return new RawDevice(line, new EnumMap<>(Field.class), new ArrayList<>(), new ArrayList<>());
    }

    void put(Field field, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            var _ = texts.put(field, text.strip());
        }
    }

    void quarantine(Reason reason) {
        var _ = quarantined.add(reason);
    }
}
