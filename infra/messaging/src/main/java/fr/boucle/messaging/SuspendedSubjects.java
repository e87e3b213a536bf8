package fr.boucle.messaging;

import fr.boucle.persistence.Outages;
import fr.boucle.web.Actor;
import fr.boucle.web.Suspensions;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The suspended organisations and members, from the accounts service's events; looked up in memory, re-read each second. */
@Singleton
class SuspendedSubjects implements Suspensions {
    private static final Logger LOG = LoggerFactory.getLogger(SuspendedSubjects.class);

    private final SuspensionRows rows;
    private final AtomicReference<@Nullable Set<UUID>> known = new AtomicReference<>();

    SuspendedSubjects(SuspensionRows rows) {
        this.rows = rows;
    }

    @Override
    public boolean isSuspended(Actor actor) {
        Set<UUID> subjects = known.get();
        if (subjects == null) {
            subjects = read();
        }
        return subjects.contains(actor.organisation()) || subjects.contains(actor.member());
    }

    /** Records a suspension or its end, in the caller's transaction; an older event than the last changes nothing. */
    void record(UUID subject, long sequence, boolean active, Instant since) {
        rows.record(subject, sequence, active, since);
    }

    @Scheduled(initialDelay = "1s", fixedDelay = "1s")
    void refresh() {
        try {
            known.set(read());
        } catch (RuntimeException e) {
            if (!Outages.isOutage(e)) {
                throw e;
            }
            LOG.debug("the database does not answer; what was known stays", e);
        }
    }

    private Set<UUID> read() {
        return rows.active().stream().map(SuspensionRows.Row::subject).collect(Collectors.toUnmodifiableSet());
    }
}
