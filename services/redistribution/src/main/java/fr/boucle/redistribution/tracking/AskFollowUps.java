package fr.boucle.redistribution.tracking;

import fr.boucle.redistribution.letter.Letter;
import fr.boucle.redistribution.letter.Notifications;
import fr.boucle.redistribution.reference.RulesInForce;
import fr.boucle.redistribution.reservation.Reservations;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;

/** Asks the households 3 and 12 months after the hand-over, once each. */
@Singleton
class AskFollowUps {
    private final Reservations reservations;
    private final Notifications notifications;
    private final RulesInForce rules;

    AskFollowUps(Reservations reservations, Notifications notifications, RulesInForce rules) {
        this.reservations = reservations;
        this.notifications = notifications;
        this.rules = rules;
    }

    @Scheduled(initialDelay = "${boucle.deadlines-every:3m}", fixedDelay = "${boucle.deadlines-every:1h}")
    @Transactional
    void ask() {
        ask(3, Letter.Kind.FOLLOW_UP_3);
        ask(12, Letter.Kind.FOLLOW_UP_12);
    }

    private void ask(int months, Letter.Kind kind) {
        ZoneId zone = rules.zone();
        Instant before =
                rules.today().minusMonths(months).plusDays(1).atStartOfDay(zone).toInstant();
        reservations
                .deliveredBefore(before, kind.name())
                .forEach(found -> notifications.queue(found.terms().request().id(), kind));
    }
}
