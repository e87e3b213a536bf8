package fr.boucle.redistribution.request;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The open requests, held in memory: each look asks the database for their ids and versions only, and reads anew what has
 * changed. Twenty thousand are looked at without being read again.
 */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
public class OpenRequests {
    private static final int ONE_BY_ONE = 100;

    private final RequestRows rows;
    private Map<UUID, Known> known = Map.of();
    private Look newest = new Look(0, List.of());

    OpenRequests(RequestRows rows) {
        this.rows = rows;
    }

    private record Known(long version, Request.Queued request) {}

    /**
     * The open requests at one moment.
     *
     * @param number the same as long as nothing has changed
     */
    public record Look(long number, List<Request.Queued> requests) {}

    /** Asked before anything is written: what is not committed must not be remembered. */
    public synchronized Look look() {
        List<UUID> changed = new ArrayList<>();
        Map<UUID, Known> now = new HashMap<>();
        for (RequestRows.Stamp stamp : rows.openStamps()) {
            UUID id = stamp.uuid();
            Known before = known.get(id);
            if (before == null || before.version() != stamp.version()) {
                changed.add(id);
            } else {
                now.put(id, before);
            }
        }
        if (changed.isEmpty() && now.size() == known.size()) {
            return newest;
        }
        read(changed, now);
        known = now;
        newest = new Look(
                newest.number() + 1, now.values().stream().map(Known::request).toList());
        return newest;
    }

    private void read(List<UUID> changed, Map<UUID, Known> now) {
        if (changed.size() > ONE_BY_ONE) {
            rows.queued().forEach(row -> keep(row, now));
        } else {
            changed.forEach(id -> rows.findById(id).ifPresent(row -> keep(row, now)));
        }
    }

    private static void keep(RequestRow row, Map<UUID, Known> now) {
        if (row.found().request() instanceof Request.Queued queued) {
            now.put(row.id(), new Known(row.version(), queued));
        }
    }
}
