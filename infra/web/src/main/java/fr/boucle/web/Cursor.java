package fr.boucle.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * A row's place in an ordered list, as a link carries it: readers send it back unchanged.
 *
 * @param key what the list is ordered by, of that row
 * @param id the row's id, which decides among equals
 */
public record Cursor(String key, UUID id) {
    private static final String BETWEEN = ".";

    /** As it travels. */
    public String text() {
        return id
                + BETWEEN
                + Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    static Cursor read(String text) {
        try {
            String[] parts = text.split("\\.", 2);
            String key = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            return new Cursor(key, UUID.fromString(parts[0]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
            throw new Refusal(CommonRefusal.MALFORMED, "A cursor is that of a Link header, unchanged.");
        }
    }
}
