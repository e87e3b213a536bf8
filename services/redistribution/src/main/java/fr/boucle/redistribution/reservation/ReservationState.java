package fr.boucle.redistribution.reservation;

import fr.boucle.values.Money;
import org.jspecify.annotations.Nullable;

/** The state of a reservation as lists and answers name it. */
public enum ReservationState {
    RESERVED("à préparer"),
    PREPARED("prêt à remettre"),
    DELIVERED("remis"),
    RELEASED("revenu en stock"),
    RETURNED("rendu");

    private final String label;

    ReservationState(String label) {
        this.label = label;
    }

    /** The French word. */
    public String label() {
        return label;
    }

    public static ReservationState of(Reservation reservation) {
        return switch (reservation) {
            case Reservation.Reserved _ -> RESERVED;
            case Reservation.Prepared _ -> PREPARED;
            case Reservation.Delivered _ -> DELIVERED;
            case Reservation.Released _ -> RELEASED;
            case Reservation.Returned _ -> RETURNED;
        };
    }

    Reservation of(Reservation.Terms terms, @Nullable Long priceCents, @Nullable String reasonCode) {
        Money price = new Money(priceCents == null ? 0 : priceCents);
        String reason = reasonCode == null ? "" : reasonCode;
        return switch (this) {
            case RESERVED -> new Reservation.Reserved(terms);
            case PREPARED -> new Reservation.Prepared(terms);
            case DELIVERED -> new Reservation.Delivered(terms, price);
            case RELEASED -> new Reservation.Released(terms, reason);
            case RETURNED -> new Reservation.Returned(terms, price, reason);
        };
    }
}
