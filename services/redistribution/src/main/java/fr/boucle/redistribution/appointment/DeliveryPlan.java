package fr.boucle.redistribution.appointment;

import fr.boucle.redistribution.RedistributionRefusal;
import fr.boucle.redistribution.letter.Letter;
import fr.boucle.redistribution.letter.Notifications;
import fr.boucle.redistribution.reference.RulesInForce;
import fr.boucle.redistribution.reservation.Reservation;
import fr.boucle.redistribution.reservation.Reservations;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A delivery instead of a time to come: either one, never both. */
@Singleton
class DeliveryPlan {
    private final DeliveryPartners partners;
    private final Deliveries deliveries;
    private final SlotPlaces places;
    private final Notifications notifications;
    private final RulesInForce rules;
    private final InstantSource clock;

    DeliveryPlan(
            DeliveryPartners partners,
            Deliveries deliveries,
            SlotPlaces places,
            Notifications notifications,
            RulesInForce rules,
            InstantSource clock) {
        this.partners = partners;
        this.deliveries = deliveries;
        this.places = places;
        this.notifications = notifications;
        this.rules = rules;
        this.clock = clock;
    }

    /** Has it brought: the time to come is given back. */
    void plan(Reservations.Found live, DeliveryCommand wish) {
        if (!(live.reservation() instanceof Reservation.Live)) {
            throw new Refusal(RedistributionRefusal.NOT_POSSIBLE, "The reservation has ended.");
        }
        DeliveryPartners.Partner partner = partners.find(wish.partnerId())
                .filter(row -> row.ways().contains(wish.way()))
                .orElseThrow(() -> new Refusal(
                        RedistributionRefusal.DELIVERY_NOT_OFFERED,
                        "Choose one of the partners, and a way it offers."));
        LocalDate last = LocalDate.ofInstant(live.terms().expiresAt(), rules.zone());
        if (!wish.day().isAfter(rules.today()) || wish.day().isAfter(last)) {
            throw new Refusal(
                    CommonRefusal.INVALID,
                    "A device is brought while it is kept for the household.",
                    List.of(new Refusal.FieldFault("/day", "is after today, and no later than " + last)));
        }
        places.released(live.id());
        deliveries.put(
                live.id(),
                partner.id(),
                wish.way().name(),
                wish.day(),
                wish.half().name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        notifications.queue(live.terms().request().id(), Letter.Kind.APPOINTMENT);
    }

    @Nullable
    DeliveryView of(UUID reservationId) {
        Optional<Deliveries.Row> row = deliveries.findById(reservationId);
        return row.flatMap(one -> partners.find(one.partnerId()))
                .map(partner -> new DeliveryView(
                        partner.name(),
                        partner.phone(),
                        row.orElseThrow().way(),
                        row.orElseThrow().onDay(),
                        row.orElseThrow().half()))
                .orElse(null);
    }
}
