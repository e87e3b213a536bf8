package fr.boucle.redistribution.endowment;

import fr.boucle.redistribution.household.Households;
import fr.boucle.redistribution.letter.Letter;
import fr.boucle.redistribution.letter.Notifications;
import fr.boucle.redistribution.reference.RulesInForce;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What time brings: structures are told a month before their devices come back, and their words are forgotten as a household's are. */
@Singleton
class WatchEndowments {
    private static final Logger LOG = LoggerFactory.getLogger(WatchEndowments.class);

    private final Endowments endowments;
    private final Notifications notifications;
    private final RulesInForce rules;
    private final InstantSource clock;

    WatchEndowments(Endowments endowments, Notifications notifications, RulesInForce rules, InstantSource clock) {
        this.endowments = endowments;
        this.notifications = notifications;
        this.rules = rules;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "${boucle.deadlines-every:4m}", fixedDelay = "${boucle.deadlines-every:1h}")
    @Transactional
    void remind() {
        endowments.dueBy(rules.today().plusMonths(1)).forEach(id -> notifications.queue(id, Letter.Kind.ENDOWMENT_DUE));
    }

    /** Two years after it ended. */
    @Scheduled(initialDelay = "${boucle.deadlines-every:2m}", fixedDelay = "${boucle.deadlines-every:1h}")
    @Transactional
    void forget() {
        int forgotten = endowments.forgetEndedBefore(clock.instant().minus(Households.RETENTION_DAYS, ChronoUnit.DAYS));
        if (forgotten > 0) {
            LOG.info("what structures wrote of {} endowments is forgotten at the end of its retention", forgotten);
        }
    }
}
