package fr.boucle.wasteregister.delegation;

import fr.boucle.web.Paging;
import java.util.UUID;

/** Where a page begins, as an id that all ids of the page exceed. */
public final class Cursor {
    public static final UUID START = new UUID(0, 0);

    private Cursor() {}

    public static UUID of(Paging paging) {
        UUID after = paging.afterId();
        return after == null ? START : after;
    }
}
