package fr.boucle.gateway.session;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sessions that were left, until their cookies end by themselves: a cookie that somebody kept opens nothing more. */
@Singleton
class EndedSessions {
    private static final int REMEMBERED = 50_000;

    private final InstantSource clock;
    private final Map<String, Instant> until = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > REMEMBERED;
        }
    };

    EndedSessions(InstantSource clock) {
        this.clock = clock;
    }

    /** Only those of members open anything. */
    synchronized void end(Session session) {
        if (session.signedIn() != null) {
            Instant now = clock.instant();
            until.values().removeIf(end -> end.isBefore(now));
            until.put(session.id(), session.until());
        }
    }

    synchronized boolean has(Session session) {
        return until.containsKey(session.id());
    }
}
