package fr.boucle.accounts.applicant;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** What nobody confirmed is forgotten after a week, what is decided after half a year. */
@Singleton
class ForgetApplicants {
    static final Duration UNCONFIRMED = Duration.ofDays(7);
    static final Duration DECIDED = Duration.ofDays(180);

    private final ApplicantRows rows;
    private final InstantSource clock;

    ForgetApplicants(ApplicantRows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "15m", fixedDelay = "6h")
    void forget() {
        long gone;
        do {
            gone = once(clock.instant());
        } while (gone > 0);
    }

    @Transactional
    long once(Instant now) {
        return rows.forget(now.minus(UNCONFIRMED), now.minus(DECIDED));
    }
}
