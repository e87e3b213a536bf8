package fr.boucle.repairs.report;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** What was read of a report stays; the file is taken away after a year, whatever became of the device. */
@Singleton
class ForgetReports {
    private static final int KEPT_DAYS = 365;

    private final ReportRows rows;
    private final InstantSource clock;

    ForgetReports(ReportRows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "${boucle.deadlines-every:7m}", fixedDelay = "${boucle.deadlines-every:1h}")
    @Transactional
    void forget() {
        rows.deleteBefore(clock.instant().minus(KEPT_DAYS, ChronoUnit.DAYS));
    }
}
