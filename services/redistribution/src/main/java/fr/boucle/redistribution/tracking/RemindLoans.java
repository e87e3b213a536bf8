package fr.boucle.redistribution.tracking;

import fr.boucle.redistribution.letter.Letter;
import fr.boucle.redistribution.letter.Notifications;
import fr.boucle.redistribution.programme.Loans;
import fr.boucle.redistribution.reference.RulesInForce;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/** Tells households a month before that their loan ends. */
@Singleton
class RemindLoans {
    private final Loans loans;
    private final Notifications notifications;
    private final RulesInForce rules;

    RemindLoans(Loans loans, Notifications notifications, RulesInForce rules) {
        this.loans = loans;
        this.notifications = notifications;
        this.rules = rules;
    }

    @Scheduled(initialDelay = "${boucle.deadlines-every:4m}", fixedDelay = "${boucle.deadlines-every:1h}")
    @Transactional
    void remind() {
        loans.endingBy(rules.today().plusMonths(1))
                .forEach(ending -> notifications.queue(ending.requestId(), Letter.Kind.LOAN_ENDS));
    }
}
