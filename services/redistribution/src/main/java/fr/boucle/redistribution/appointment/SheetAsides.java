package fr.boucle.redistribution.appointment;

import fr.boucle.redistribution.letter.Letterhead;
import fr.boucle.redistribution.letter.Page;
import fr.boucle.redistribution.programme.Loans;
import fr.boucle.redistribution.request.Requests;
import fr.boucle.redistribution.reservation.Reservations;
import fr.boucle.values.DayWords;
import jakarta.inject.Singleton;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What the papers in the bag begin with, and what they say to some households only: that the device is lent, where a cheaper line is to be had. */
@Singleton
class SheetAsides {
    private static final DateTimeFormatter DAY = DayWords.in(Locale.FRENCH);

    private final Requests requests;
    private final ConnectionOffers connections;
    private final Loans loans;
    private final Letterhead letterhead;

    SheetAsides(Requests requests, ConnectionOffers connections, Loans loans, Letterhead letterhead) {
        this.letterhead = letterhead;
        this.requests = requests;
        this.connections = connections;
        this.loans = loans;
    }

    /** A paper of the structure that hands over. */
    Page begun(String title, Reservations.Found found) {
        return new Page(title, letterhead.of(found.terms().request().structure()));
    }

    Page on(Page page, Reservations.Found found) {
        return connected(lent(page, found), found);
    }

    private Page lent(Page page, Reservations.Found found) {
        return loans.untilOf(found.id())
                .map(until -> page.heading("Un prêt, sans caution")
                        .text("Cet appareil vous est prêté jusqu'au " + DAY.format(until)
                                + ". Rapportez-le ce jour-là avec son chargeur, ou demandez avant que le prêt soit prolongé. Rien n'est à"
                                + " payer, même en cas de panne."))
                .orElse(page);
    }

    /** Who has no connection is told which there are; each with the day it was read at its source. */
    private Page connected(Page page, Reservations.Found found) {
        List<String> offers = requests.find(found.terms().request().id()).stream()
                .map(request -> request.asked().circumstances())
                .filter(said -> !said.internet())
                .flatMap(said -> connections.near(said.communeCode()).offers().stream())
                .map(offer -> offer.name() + " : " + offer.forWhom() + " (" + offer.source() + ", lu le "
                        + DAY.format(offer.readOn()) + ") " + offer.url())
                .toList();
        return offers.isEmpty() ? page : page.heading("Internet à la maison").items(offers);
    }
}
