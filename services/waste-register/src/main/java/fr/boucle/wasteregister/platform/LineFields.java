package fr.boucle.wasteregister.platform;

import fr.boucle.values.Blanks;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fields of a register line by the platform's keys, as its file writes them; what is empty is absent. */
public record LineFields(SortedMap<String, String> values) {
    public static LineFields of(Map<String, String> values) {
        SortedMap<String, String> kept = new TreeMap<>();
        values.forEach((key, value) -> {
            String text = Blanks.strip(Objects.toString(value, ""));
            if (!text.isEmpty()) {
                kept.put(key, text);
            }
        });
        return new LineFields(kept);
    }

    public Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    public boolean is(String key, String value) {
        return value.equals(values.get(key));
    }

    public String require(String key) {
        return get(key).orElseThrow(() -> new IllegalStateException("a line has " + key));
    }

    public LineFields with(Map<String, String> changes) {
        Map<String, String> merged = new TreeMap<>(values);
        merged.putAll(changes);
        return of(merged);
    }

    /** The day that counts for a register: when the waste left, came, or was treated. */
    public LocalDate day(RegisterType type) {
        return LocalDate.parse(require(type.dateKey()));
    }

    /** The same of a line that is only told yet: nothing where its day is not. */
    public Optional<LocalDate> told(RegisterType type) {
        return get(type.dateKey()).map(LocalDate::parse);
    }
}
