package fr.boucle.donations.lot;

import fr.boucle.donations.DonationRefusal;
import fr.boucle.donations.lot.LotEvent.DeviceKept;
import fr.boucle.donations.lot.LotEvent.LotClosed;
import fr.boucle.donations.lot.LotEvent.LotPublished;
import fr.boucle.donations.lot.LotEvent.LotRedrafted;
import fr.boucle.web.Refusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Devices offered together: drafted, published, closed. */
public sealed interface Lot {
    Offer offer();

    /** What its state is called. */
    LotState state();

    record Draft(Offer offer) implements Lot {
        LotPublished publish(Instant at) {
            if (offer.opening().isOver(at)) {
                throw new Refusal(
                        DonationRefusal.CLAIM_DEADLINE_PASSED, "Give the lot a deadline for claims that lies ahead.");
            }
            if (offer.deviceCount() == 0) {
                throw new Refusal(DonationRefusal.LOT_EMPTY, "Add devices to the draft, then publish.");
            }
            if (offer.opening().publicBodiesFrom() != null && offer.notKeptBecause() == null) {
                throw new Refusal(
                        DonationRefusal.WHY_NOT_KEPT,
                        "Say in the draft why the devices are not kept (notKeptBecause), then publish.");
            }
            return new LotPublished(
                    offer.id(),
                    offer.owner(),
                    offer.deviceCount(),
                    offer.removal().communeCode(),
                    offer.opening().claimDeadline(),
                    at);
        }

        @Override
        public LotState state() {
            return LotState.DRAFT;
        }
    }

    record Published(Offer offer, Instant publishedAt) implements Lot {
        @Override
        public LotState state() {
            return LotState.PUBLISHED;
        }
    }

    /** Closed; one that was never published was given up as a draft. */
    record Closed(Offer offer, @Nullable Instant publishedAt, Instant closedAt) implements Lot {
        @Override
        public LotState state() {
            return LotState.CLOSED;
        }
    }

    /** Ends it: nothing once it is closed. */
    default List<LotClosed> close(Instant at) {
        return switch (this) {
            case Draft _, Published _ -> List.of(offer().close(at));
            case Closed _ -> List.of();
        };
    }

    /** Lets a device go that its own organisation keeps, while nobody else may have it. */
    default DeviceKept keepOne(Instant at) {
        boolean own =
                switch (this) {
                    case Draft _ -> true;
                    case Published published -> published.offer().opening().isInside(at);
                    case Closed _ -> false;
                };
        if (!own) {
            throw new Refusal(DonationRefusal.DEVICE_IN_LOT, "Close the lot or change its draft first.");
        }
        return new DeviceKept();
    }

    default Lot on(LotEvent event) {
        return switch (this) {
            case Draft draft ->
                switch (event) {
                    case LotRedrafted e -> new Draft(e.offer());
                    case DeviceKept _ -> new Draft(draft.offer().without(1));
                    case LotPublished e -> new Published(draft.offer(), e.publishedAt());
                    case LotClosed e -> new Closed(draft.offer(), null, e.closedAt());
                };
            case Published published ->
                switch (event) {
                    case DeviceKept _ -> new Published(published.offer().without(1), published.publishedAt());
                    case LotClosed e -> new Closed(published.offer(), published.publishedAt(), e.closedAt());
                    case LotRedrafted _, LotPublished _ -> throw impossible(event);
                };
            case Closed _ -> throw impossible(event);
        };
    }

    private IllegalStateException impossible(LotEvent event) {
        return new IllegalStateException(
                getClass().getSimpleName() + " knows no " + event.getClass().getSimpleName());
    }
}
