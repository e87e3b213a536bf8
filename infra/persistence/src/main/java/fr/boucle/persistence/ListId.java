package fr.boucle.persistence;

import java.util.UUID;

/**
 * What tells the rows of a list apart.
 *
 * @param column by which they are ordered among equals
 * @param bytes that column as the sixteen bytes of an id
 * @param sameBytes what compares the column with sixteen bytes
 */
public record ListId(String column, String bytes, String sameBytes) {
    /** Of rows that are numbered: a number stands in the low half of an id. */
    public static ListId numbered(String column) {
        return new ListId(
                column, "UNHEX(LPAD(HEX(%s), 32, '0'))".formatted(column), "CAST(CONV(HEX(?), 16, 10) AS UNSIGNED)");
    }

    /** The number of a numbered row. */
    public static long number(UUID id) {
        return id.getLeastSignificantBits();
    }
}
