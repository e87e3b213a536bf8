package fr.boucle.redistribution.appointment;

import fr.boucle.redistribution.letter.Page;
import fr.boucle.redistribution.programme.Loans;
import fr.boucle.redistribution.request.Requests;
import fr.boucle.redistribution.reservation.Reservations;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the sheet in the bag says to some households only: that the device is lent, and where a cheaper line is to be had. */
@Singleton
class SheetAsides {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);

    private final Requests requests;
    private final ConnectionOffers connections;
    private final Loans loans;

    SheetAsides(Requests requests, ConnectionOffers connections, Loans loans) {
        this.requests = requests;
        this.connections = connections;
        this.loans = loans;
    }

    Page on(Page page, Reservations.Found found) {
        return connected(lent(page, found), found);
    }

    private Page lent(Page page, Reservations.Found found) {
        Optional<LocalDate> until = loans.untilOf(found.id());
        return until.isEmpty()
                ? page
                : page.heading("Un prêt, sans caution")
                        .text("Cet appareil vous est prêté jusqu'au " + DAY.format(until.get())
                                + ". Rapportez-le ce jour-là avec son chargeur, ou demandez avant que le prêt soit prolongé. Rien n'est à"
                                + " payer, même en cas de panne.");
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
