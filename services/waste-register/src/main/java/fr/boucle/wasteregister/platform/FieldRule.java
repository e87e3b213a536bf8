package fr.boucle.wasteregister.platform;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** What one kind of field may hold: gives the value in the form the register keeps, or notes the fault and gives none. */
interface FieldRule {
    Optional<String> judge(Judging line, Column column, String text);

    static FieldRule matching(Pattern form, UnaryOperator<String> prepared, String expected) {
        return (line, column, text) -> {
            String value = prepared.apply(text);
            return form.matcher(value).matches() ? Optional.of(value) : refused(line, column, expected);
        };
    }

    static FieldRule oneOf(Set<String> values, UnaryOperator<String> prepared, String expected) {
        return (line, column, text) -> {
            String value = prepared.apply(text);
            return values.contains(value) ? Optional.of(value) : refused(line, column, expected);
        };
    }

    /** Values under their synonyms. */
    static FieldRule among(Map<String, String> values, UnaryOperator<String> prepared, String expected) {
        return (line, column, text) -> {
            String value = values.get(prepared.apply(text));
            return value == null ? refused(line, column, expected) : Optional.of(value);
        };
    }

    static Optional<String> refused(Judging line, Column column, String expected) {
        line.fault(column.key(), "Valeur attendue : " + expected + ".");
        return Optional.empty();
    }
}
