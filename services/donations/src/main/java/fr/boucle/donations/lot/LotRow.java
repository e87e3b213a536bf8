package fr.boucle.donations.lot;

import fr.boucle.persistence.UuidColumn;
import fr.boucle.values.ByName;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lot.
 *
 * @param words what a search reads: the title and what is in the lot
 * @param content a hash of what the draft was made from: a repeated request finds it
 */
@ByName
@MappedEntity("lot")
record LotRow(
        @Id @UuidColumn UUID id,
        long version,
        @UuidColumn UUID ownerId,
        LotState state,
        String title,
        String communeCode,
        String place,
        String pickUpConditions,
        Instant claimDeadline,
        LocalDate removalDeadline,
        int deviceCount,
        String content,
        @Nullable Instant publishedAt,
        @Nullable Instant closedAt,
        @Nullable Instant publicBodiesFrom,
        @Nullable Instant associationsFrom,
        String words,
        @Nullable NotKept notKeptBecause) {
    Lot lot() {
        Offer offer = new Offer(
                id,
                ownerId,
                title,
                new Removal(communeCode, place, pickUpConditions, removalDeadline),
                new Opening(claimDeadline, publicBodiesFrom, associationsFrom),
                notKeptBecause,
                deviceCount);
        return switch (state) {
            case DRAFT -> new Lot.Draft(offer);
            case PUBLISHED -> new Lot.Published(offer, Objects.requireNonNull(publishedAt));
            case CLOSED -> new Lot.Closed(offer, publishedAt, Objects.requireNonNull(closedAt));
        };
    }

    static LotRow of(Lot lot, long version, String content, String words) {
        Offer offer = lot.offer();
        Removal removal = offer.removal();
        Opening opening = offer.opening();
        return LotRowBuilder.stagedBuilder()
                .id(offer.id())
                .version(version)
                .ownerId(offer.owner())
                .state(lot.state())
                .title(offer.title())
                .communeCode(removal.communeCode())
                .place(removal.place())
                .pickUpConditions(removal.conditions())
                .claimDeadline(opening.claimDeadline())
                .removalDeadline(removal.deadline())
                .deviceCount(offer.deviceCount())
                .content(content)
                .publishedAt(
                        switch (lot) {
                            case Lot.Draft _ -> null;
                            case Lot.Published published -> published.publishedAt();
                            case Lot.Closed closed -> closed.publishedAt();
                        })
                .closedAt(lot instanceof Lot.Closed closed ? closed.closedAt() : null)
                .publicBodiesFrom(opening.publicBodiesFrom())
                .associationsFrom(opening.associationsFrom())
                .words(words)
                .notKeptBecause(offer.notKeptBecause())
                .build();
    }
}
