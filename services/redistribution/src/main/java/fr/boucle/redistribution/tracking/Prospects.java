package fr.boucle.redistribution.tracking;

import fr.boucle.redistribution.decision.SecondLookViews;
import fr.boucle.redistribution.household.Proxies;
import fr.boucle.redistribution.reference.RulesInForce;
import fr.boucle.redistribution.request.Request;
import fr.boucle.redistribution.request.Requests;
import fr.boucle.redistribution.reservation.Reservation;
import fr.boucle.redistribution.reservation.Reservations;
import fr.boucle.redistribution.territory.Quartiers;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells what a household can still do. */
@Singleton
class Prospects {
    private final SecondLookViews secondLooks;
    private final Reservations reservations;
    private final Proxies proxies;
    private final Troubles troubles;
    private final AskedLater later;
    private final RulesInForce rules;
    private final Quartiers quartiers;

    Prospects(
            SecondLookViews secondLooks,
            Reservations reservations,
            Proxies proxies,
            Troubles troubles,
            AskedLater later,
            RulesInForce rules,
            Quartiers quartiers) {
        this.secondLooks = secondLooks;
        this.reservations = reservations;
        this.proxies = proxies;
        this.troubles = troubles;
        this.later = later;
        this.rules = rules;
        this.quartiers = quartiers;
    }

    Afterwards of(Requests.Found found) {
        List<Reservations.Found> reserved = reservations.of(found.id());
        Optional<Reservations.Found> delivered = reserved.stream()
                .filter(one -> one.reservation() instanceof Reservation.Delivered)
                .findFirst();
        return new Afterwards(
                secondLooks.of(found),
                found.request() instanceof Request.Changing,
                found.request() instanceof Request.Changing
                        ? quartiers.choices(found.asked().communeCode())
                        : List.of(),
                reserved.stream()
                        .filter(one -> one.reservation() instanceof Reservation.Live)
                        .anyMatch(one -> proxies.nameOf(one.id()).isPresent()),
                delivered.map(this::trouble).orElse(null),
                delivered.map(this::followUps).orElse(List.of()));
    }

    private Afterwards.@Nullable Trouble trouble(Reservations.Found delivered) {
        return troubles.openOf(delivered.id())
                .map(row -> new Afterwards.Trouble(row.kind(), row.wish(), row.toldAt()))
                .orElse(null);
    }

    private List<Afterwards.FollowUp> followUps(Reservations.Found delivered) {
        LocalDate day = LocalDate.ofInstant(delivered.since(), rules.zone());
        return AskedLater.MONTHS.stream()
                .map(month -> new Afterwards.FollowUp(
                        month,
                        day.plusMonths(month),
                        !rules.today().isBefore(day.plusMonths(month)),
                        later.isAnswered(delivered.id(), month)))
                .toList();
    }
}
