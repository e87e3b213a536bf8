package fr.boucle.redistribution.endowment;

import fr.boucle.persistence.Keys;
import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Relation;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of what structures asked for, for {@link Endowments} alone. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface EndowmentRows extends GenericRepository<EndowmentRows.Row, UUID> {
    @MappedEntity("endowment")
    record Row(
            @Id @UuidColumn UUID id,
            String reference,
            long version,
            EndowmentState state,
            @UuidColumn UUID organisationId,
            @Relation(Relation.Kind.EMBEDDED) WishColumns wish,
            @Relation(Relation.Kind.EMBEDDED) AnswerColumns answer,
            Instant changedAt) {
        Endowments.Found found() {
            Wish asked = new Wish(
                    id, reference, organisationId, wish.purpose(), Numbers.read(wish.wanted()), wish.askedAt());
            return new Endowments.Found(endowment(asked), version, changedAt);
        }

        private Endowment endowment(Wish asked) {
            Numbers granted = Numbers.read(answer.granted());
            return switch (state) {
                case ASKED -> new Endowment.Asked(asked);
                case ACCEPTED -> new Endowment.Accepted(asked, granted);
                case REFUSED ->
                    new Endowment.Refused(
                            asked, Optional.ofNullable(answer.reasonCode()).orElse(RefusedBecause.OTHER));
                case WITHDRAWN -> new Endowment.Withdrawn(asked);
                case ENDED ->
                    new Endowment.Ended(
                            asked, granted, Optional.ofNullable(answer.ending()).orElse(Ending.RETURNED));
            };
        }

        Row after(Endowment now, long newVersion, AnswerColumns answered, Instant at) {
            return new Row(
                    id, reference, newVersion, EndowmentState.of(now), organisationId, wish, answered.of(now), at);
        }
    }

    void save(Row row);

    void update(Row row);

    Optional<Row> findById(UUID id);

    Optional<Row> findByReference(String reference);

    @Query("SELECT * FROM endowment WHERE id = :id FOR UPDATE")
    Optional<Row> lock(@UuidColumn UUID id);

    @Query("SELECT * FROM endowment WHERE id IN" + Keys.OF_KEYS)
    List<Row> all(String keys);

    @Query("SELECT COUNT(*) FROM endowment WHERE organisation_id = :organisation AND state = 'ASKED'")
    long countAsked(@UuidColumn UUID organisation);

    /** The one that a reservation is for, if it is for one. */
    @Query("""
            SELECT * FROM endowment
            WHERE id = (SELECT r.request_id FROM reservation r WHERE r.id = :reservationId AND r.recipient = 'STRUCTURE')
            FOR UPDATE""")
    Optional<Row> lockOf(@UuidColumn UUID reservationId);

    @Query("""
            SELECT COUNT(*) FROM reservation
            WHERE request_id = :id AND recipient = 'STRUCTURE' AND workshop_id = :workshop""")
    long countOfWorkshop(@UuidColumn UUID id, @UuidColumn UUID workshop);

    /** How many of its devices are promised to it or with it. */
    @Query("""
            SELECT COUNT(*) FROM reservation
            WHERE request_id = :id AND recipient = 'STRUCTURE' AND state IN ('RESERVED', 'PREPARED', 'DELIVERED')""")
    long countHeld(@UuidColumn UUID id);

    @Query("SELECT COUNT(*) FROM reservation WHERE request_id = :id AND recipient = 'STRUCTURE' AND state = :state")
    long countIn(@UuidColumn UUID id, String state);
}
