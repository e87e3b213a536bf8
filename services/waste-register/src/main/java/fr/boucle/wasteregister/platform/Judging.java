package fr.boucle.wasteregister.platform;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A line while it is judged: its values in the form the register keeps, and the faults found so far. */
final class Judging {
    private final Template template;
    private final LocalDate today;
    private final Map<String, String> values = new TreeMap<>();
    private final List<LineFault> faults = new ArrayList<>();

    Judging(Template template, LocalDate today) {
        this.template = template;
        this.today = today;
    }

    RegisterType type() {
        return template.type();
    }

    Template template() {
        return template;
    }

    LocalDate today() {
        return today;
    }

    void keep(String key, String value) {
        values.put(key, value);
    }

    Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    boolean is(String key, String value) {
        return value.equals(values.get(key));
    }

    Optional<LocalDate> day(String key) {
        return get(key).map(LocalDate::parse);
    }

    /** Notes a fault; a field has at most one, the first found. */
    void fault(String key, String message) {
        if (faults.stream().noneMatch(fault -> fault.key().equals(key))) {
            faults.add(new LineFault(key, message));
        }
    }

    /** Whether a field was given and refused, so that rules between fields do not speak of it again. */
    boolean isFaulty(String key) {
        return faults.stream().anyMatch(fault -> fault.key().equals(key));
    }

    void require(String key, String message) {
        if (!has(key)) {
            fault(key, message);
        }
    }

    List<LineFault> faults() {
        return List.copyOf(faults);
    }

    LineFields fields() {
        return LineFields.of(values);
    }
}
