package fr.boucle.gateway.operations;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.api.Gauges;
import java.util.List;
import java.util.Optional;

/** One service as it does now: whether it answers, what of it is down, and how far it is behind. */
public record ServiceState(Service service, boolean answers, List<String> down, Optional<Gauges> gauges) {
    private static final long LATE_SECONDS = 60;

    /** DOWN, BLOCKED, LATE or UP: the worst that is true. */
    public String state() {
        if (!answers) {
            return "DOWN";
        }
        if (!down.isEmpty()) {
            return "PARTLY";
        }
        if (dead() > 0) {
            return "BLOCKED";
        }
        return longWaiting() > 0 || oldestSeconds() > LATE_SECONDS ? "LATE" : "UP";
    }

    /** Messages in the log that it has not read yet. */
    public long lag() {
        return figure("boucle_consumer_lag");
    }

    /** Messages that wait for an earlier one. */
    public long waiting() {
        return figure("boucle_messages_waiting") + figure("boucle_messages_parked");
    }

    public long longWaiting() {
        return figure("boucle_messages_waiting_long");
    }

    public long dead() {
        return figure("boucle_messages_dead");
    }

    /** What it has to tell and has not told yet. */
    public long unpublished() {
        return figure("boucle_outbox_unpublished");
    }

    private long oldestSeconds() {
        return figure("boucle_outbox_oldest_seconds");
    }

    private long figure(String name) {
        return gauges.map(all -> all.get(name)).orElse(0L);
    }
}
