package fr.boucle.repairs.note;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** A note serves the work that follows it: after a year it is taken away, whatever became of the device. */
@Singleton
class ForgetNotes {
    private static final int KEPT_DAYS = 365;

    private final NoteRows rows;
    private final InstantSource clock;

    ForgetNotes(NoteRows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "${boucle.deadlines-every:6m}", fixedDelay = "${boucle.deadlines-every:1h}")
    @Transactional
    void forget() {
        rows.deleteBefore(clock.instant().minus(KEPT_DAYS, ChronoUnit.DAYS));
    }
}
