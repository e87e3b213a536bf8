package fr.boucle.wasteregister;

import fr.boucle.web.Paging;
import java.util.UUID;

/** Where a page begins, as an id that all ids of the page exceed. */
final class Cursor {
    static final UUID START = new UUID(0, 0);

    private Cursor() {}

    static UUID of(Paging paging) {
        UUID after = paging.afterId();
        return after == null ? START : after;
    }
}
