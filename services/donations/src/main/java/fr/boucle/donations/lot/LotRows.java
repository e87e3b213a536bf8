package fr.boucle.donations.lot;

import fr.boucle.donations.Keys;
import fr.boucle.persistence.UuidColumn;
import fr.boucle.values.ByName;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lots' table. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface LotRows extends GenericRepository<LotRows.Row, UUID> {
    /**
     * A lot.
     *
     * @param words what a search reads: the title and what is in the lot
     * @param content a hash of what the draft was made from: a repeated request finds it
     */
    @ByName
    @MappedEntity("lot")
    record Row(
            @Id @UuidColumn UUID id,
            long version,
            @UuidColumn UUID ownerId,
            Lot.State state,
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
            Lot.Offer offer = new Lot.Offer(
                    id,
                    ownerId,
                    title,
                    new Lot.Removal(communeCode, place, pickUpConditions, removalDeadline),
                    new Opening(claimDeadline, publicBodiesFrom, associationsFrom),
                    notKeptBecause,
                    deviceCount);
            return switch (state) {
                case DRAFT -> new Lot.Draft(offer);
                case PUBLISHED -> new Lot.Published(offer, Objects.requireNonNull(publishedAt));
                case CLOSED -> new Lot.Closed(offer, publishedAt, Objects.requireNonNull(closedAt));
            };
        }

        static Row of(Lot lot, long version, String content, String words) {
            Lot.Offer offer = lot.offer();
            Lot.Removal removal = offer.removal();
            Opening opening = offer.opening();
            return LotRowsRowBuilder.stagedBuilder()
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

    void save(Row row);

    void update(Row row);

    @Query("SELECT * FROM lot WHERE id = :id")
    Optional<Row> find(@UuidColumn UUID id);

    @Query("SELECT * FROM lot WHERE id = :id FOR UPDATE")
    Optional<Row> lock(@UuidColumn UUID id);

    /** Keeps the lot from being changed until the caller commits; many may share it. */
    @Query("SELECT * FROM lot WHERE id = :id LOCK IN SHARE MODE")
    Optional<Row> share(@UuidColumn UUID id);

    @Query("SELECT * FROM lot WHERE state = 'PUBLISHED' AND claim_deadline <= :now ORDER BY claim_deadline LIMIT 200")
    List<Row> overdue(Instant now);

    @Query("SELECT * FROM lot WHERE id IN" + Keys.OF_KEYS)
    List<Row> findAll(String keys);

    /** The communes that have published lots. */
    @Query("SELECT DISTINCT commune_code FROM lot WHERE state = 'PUBLISHED'")
    List<String> places();

    @Query("DELETE FROM lot WHERE id = :id")
    void delete(@UuidColumn UUID id);
}
