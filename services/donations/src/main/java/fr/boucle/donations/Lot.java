package fr.boucle.donations;

import fr.boucle.donations.LotEvent.LotClosed;
import fr.boucle.donations.LotEvent.LotPublished;
import fr.boucle.web.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Devices offered together: drafted, published, closed. */
sealed interface Lot {
    Offer offer();

    /** What a lot says of itself. */
    record Offer(
            UUID id,
            UUID owner,
            String title,
            String communeCode,
            String place,
            String pickUpConditions,
            Instant claimDeadline,
            LocalDate removalDeadline,
            int deviceCount) {}

    record Draft(Offer offer) implements Lot {
        LotPublished publish(Instant at) {
            if (!at.isBefore(offer.claimDeadline())) {
                throw new Refusal(
                        DonationRefusal.CLAIM_DEADLINE_PASSED, "Give the lot a deadline for claims that lies ahead.");
            }
            return new LotPublished(
                    offer.id(), offer.owner(), offer.deviceCount(), offer.communeCode(), offer.claimDeadline(), at);
        }

        LotClosed close(Instant at) {
            return new LotClosed(offer.id(), offer.owner(), at);
        }
    }

    record Published(Offer offer, Instant publishedAt) implements Lot {
        LotClosed close(Instant at) {
            return new LotClosed(offer.id(), offer.owner(), at);
        }

        void mustTakeClaims(Instant at) {
            if (!at.isBefore(offer.claimDeadline())) {
                throw new Refusal(
                        DonationRefusal.CLAIM_DEADLINE_PASSED,
                        "Claims were taken until " + offer.claimDeadline() + "; ask the donor for another lot.");
            }
        }
    }

    record Closed(Offer offer, Instant closedAt) implements Lot {}

    default Lot on(LotEvent event) {
        return switch (this) {
            case Draft draft ->
                switch (event) {
                    case LotPublished e -> new Published(draft.offer(), e.publishedAt());
                    case LotClosed e -> new Closed(draft.offer(), e.closedAt());
                };
            case Published published ->
                switch (event) {
                    case LotClosed e -> new Closed(published.offer(), e.closedAt());
                    case LotPublished _ -> throw impossible(event);
                };
            case Closed _ -> throw impossible(event);
        };
    }

    private IllegalStateException impossible(LotEvent event) {
        return new IllegalStateException(
                getClass().getSimpleName() + " knows no " + event.getClass().getSimpleName());
    }
}
