package fr.boucle.donations.inventory;

import fr.boucle.web.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a file, and what it was called.
 *
 * @param fileName shortened, without a path; none where nobody told it or it speaks of a person
 */
record Sender(UUID owner, UUID member, @Nullable String fileName) {
    private static final int MAX = 80;

    static Sender of(Actor actor, @Nullable String sent) {
        return new Sender(actor.organisation(), actor.member(), name(sent));
    }

    private static @Nullable String name(@Nullable String sent) {
        if (sent == null || sent.isBlank() || sent.indexOf('@') >= 0) {
            return null;
        }
        String bare = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return bare.isEmpty() ? null : bare.length() <= MAX ? bare : bare.substring(bare.length() - MAX);
    }
}
