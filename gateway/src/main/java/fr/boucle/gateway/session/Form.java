package fr.boucle.gateway.session;

import fr.boucle.values.Blanks;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** What was typed in a form. */
public record Form(Map<String, Object> fields) {
    private static final Pattern NAMED = Pattern.compile("[\\p{L}\\p{N}]");

    public static final Form EMPTY = new Form(Map.of());

    /** The trimmed value of a field, empty when it was not sent. */
    public String text(String field) {
        Object value = fields.get(field);
        if (value instanceof Collection<?> many) {
            return many.isEmpty()
                    ? ""
                    : Blanks.strip(String.valueOf(many.iterator().next()));
        }
        return value == null ? "" : Blanks.strip(value.toString());
    }

    /** Every value of a field that may be sent several times. */
    public List<String> all(String field) {
        Object value = fields.get(field);
        if (value instanceof Collection<?> many) {
            return many.stream().map(String::valueOf).toList();
        }
        return value == null ? List.of() : List.of(value.toString());
    }

    /** What stands on the lines of a field, as pasted or scanned: trimmed, without the empty ones. */
    public List<String> lines(String field) {
        return text(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** What was typed in some fields, by the members that a service gives them; of what is empty, nothing. */
    public Map<String, Object> told(Map<String, String> members) {
        Map<String, Object> told = new HashMap<>();
        members.forEach((field, member) -> {
            if (!isEmpty(field)) {
                told.put(member, text(field));
            }
        });
        return told;
    }

    public boolean has(String field, String value) {
        return all(field).contains(value);
    }

    /** An identifier that our own page put in the form; anything else there was not put by us. */
    public UUID id(String field) {
        try {
            return UUID.fromString(text(field));
        } catch (IllegalArgumentException altered) {
            throw new ForeignForm();
        }
    }

    /** What was typed without its blanks, as numbers and serials are compared. */
    public String squeezed(String field) {
        return text(field).replaceAll("[\\s\u00a0\u202f]", "");
    }

    public boolean isEmpty(String field) {
        return text(field).isEmpty();
    }

    /** Whether a letter or a digit is in it: signs alone name nothing. */
    public boolean isNamed(String field) {
        return NAMED.matcher(text(field)).find();
    }
}
