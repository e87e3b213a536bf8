package fr.boucle.persistence;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.UUID;

/**
 * Ids as the database compares them, many at once: one parameter, whatever their number, in the order of the keys, so that
 * locks are asked for in one order.
 */
public final class Keys {
    /** The end of a condition {@code id IN}: the ids of the parameter {@code :keys}. */
    public static final String OF_KEYS =
            " (SELECT UNHEX(k.digits) FROM JSON_TABLE(:keys, '$[*]' COLUMNS (digits CHAR(32) PATH '$')) AS k) ";

    private Keys() {}

    /** The ids as a JSON array of their hexadecimal digits. */
    public static String of(Collection<UUID> ids) {
        return ids.stream()
                .map(id -> id.toString().replace("-", ""))
                .sorted()
                .distinct()
                .collect(joining("\",\"", "[\"", "\"]"));
    }
}
