package fr.boucle.redistribution.tracking;

import fr.boucle.redistribution.household.Households;
import fr.boucle.redistribution.request.Requests;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The retention clock: two years after the last contact a household is forgotten (CNIL, référentiel social, 11 March 2021). */
@Singleton
class EraseOldRequests {
    static final String REASON = "RETENTION_ENDED";
    private static final Logger LOG = LoggerFactory.getLogger(EraseOldRequests.class);

    private final Requests requests;
    private final Forgetting forgetting;
    private final InstantSource clock;

    EraseOldRequests(Requests requests, Forgetting forgetting, InstantSource clock) {
        this.requests = requests;
        this.forgetting = forgetting;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "${boucle.deadlines-every:2m}", fixedDelay = "${boucle.deadlines-every:1h}")
    @Transactional
    void erase() {
        List<Requests.Found> old =
                requests.lastTouchedBefore(clock.instant().minus(Households.RETENTION_DAYS, ChronoUnit.DAYS));
        for (Requests.Found found : old) {
            forgetting.forget(found.id(), REASON, "system");
        }
        if (!old.isEmpty()) {
            LOG.info("{} households forgotten at the end of their retention", old.size());
        }
    }
}
