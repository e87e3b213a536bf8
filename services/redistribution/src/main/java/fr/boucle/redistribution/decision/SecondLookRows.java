package fr.boucle.redistribution.decision;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of the second looks, for {@link SecondLooks} alone. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SecondLookRows extends GenericRepository<SecondLookRows.Row, UUID> {
    @MappedEntity("second_look")
    record Row(
            @Id @UuidColumn UUID decisionId,
            @UuidColumn UUID requestId,
            SecondLook.Asker askedBy,
            byte[] words,
            Instant askedAt,
            LocalDate decideBy,
            @UuidColumn @Nullable UUID givenIn) {}

    void save(Row row);

    @Query("SELECT * FROM second_look WHERE request_id = :requestId ORDER BY asked_at")
    List<Row> of(@UuidColumn UUID requestId);

    @Query("SELECT * FROM second_look WHERE request_id = :requestId AND given_in IS NULL")
    Optional<Row> openOf(@UuidColumn UUID requestId);

    /**
     * One that waits, with its request's name and who made the decision.
     *
     * @param decidedBy who refused
     */
    @MappedEntity("second_look")
    record Waiting(
            @Id @UuidColumn UUID decisionId,
            @UuidColumn UUID requestId,
            String reference,
            @UuidColumn UUID decidedBy,
            SecondLook.Asker askedBy,
            byte[] words,
            Instant askedAt,
            LocalDate decideBy) {}

    @Query("""
            SELECT s.decision_id, s.request_id, r.reference, d.decided_by, s.asked_by, s.words, s.asked_at, s.decide_by
            FROM second_look s JOIN decision d ON d.id = s.decision_id JOIN request r ON r.id = s.request_id
            WHERE s.given_in IS NULL ORDER BY s.decide_by, s.decision_id LIMIT 200""")
    List<Waiting> open();

    @Query("UPDATE second_look SET given_in = :decisionId WHERE request_id = :requestId AND given_in IS NULL")
    void give(@UuidColumn UUID requestId, @UuidColumn UUID decisionId);

    @Query("UPDATE second_look SET words = '' WHERE request_id = :requestId")
    void forgetWords(@UuidColumn UUID requestId);
}
