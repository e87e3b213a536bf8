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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
            Instant changedAt,
            @Nullable LocalDate dueOn) {
        Endowments.Found found() {
            Wish asked = new Wish(
                    id, reference, organisationId, wish.purpose(), Numbers.read(wish.wanted()), wish.askedAt());
            return new Endowments.Found(endowment(asked), version, changedAt, dueOn);
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

        /** After an event; only a look that was asked has its day from the beginning. */
        Row after(Endowment now, AnswerColumns answered, EndowmentEvent event) {
            return new Row(
                    id,
                    reference,
                    version + 1,
                    EndowmentState.of(now),
                    organisationId,
                    wish,
                    answered.of(now),
                    event.at(),
                    event instanceof EndowmentEvent.EndowmentLookAsked asked ? asked.decideBy() : null);
        }
    }

    /** The day by which its devices come back. */
    @Query("UPDATE endowment SET due_on = :day WHERE id = :id")
    void due(@UuidColumn UUID id, LocalDate day);

    /** Those whose devices come back by a day, and whose structure was not written to about it. */
    @Query("""
            SELECT * FROM endowment e WHERE e.state = 'ACCEPTED' AND e.due_on <= :day AND NOT EXISTS (
                SELECT 1 FROM notification n WHERE n.request_id = e.id AND n.kind = 'ENDOWMENT_DUE')
            LIMIT 100""")
    List<Row> dueBy(LocalDate day);

    /** Those that ended before a time, and of which something is still to be read. */
    @Query("""
            SELECT * FROM endowment
            WHERE state IN ('REFUSED', 'WITHDRAWN', 'ENDED') AND changed_at < :before AND needs <> '' LIMIT 100""")
    List<Row> endedBefore(Instant before);

    @Query("UPDATE endowment SET needs = '', answers_for = '', explanation = '' WHERE id = :id")
    void forgetWords(@UuidColumn UUID id);

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
