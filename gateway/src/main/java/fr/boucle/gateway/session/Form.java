package fr.boucle.gateway.session;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What was typed in a form. */
public record Form(Map<String, Object> fields) {
    public static final Form EMPTY = new Form(Map.of());

    /** The trimmed value of a field, empty when it was not sent. */
    public String text(String field) {
        Object value = fields.get(field);
        if (value instanceof Collection<?> many) {
            return many.isEmpty() ? "" : String.valueOf(many.iterator().next()).trim();
        }
        return value == null ? "" : value.toString().trim();
    }

    /** Every value of a field that may be sent several times. */
    public List<String> all(String field) {
        Object value = fields.get(field);
        if (value instanceof Collection<?> many) {
            return many.stream().map(String::valueOf).toList();
        }
        return value == null ? List.of() : List.of(value.toString());
    }

    public boolean has(String field, String value) {
        return all(field).contains(value);
    }

    public boolean isEmpty(String field) {
        return text(field).isEmpty();
    }
}
