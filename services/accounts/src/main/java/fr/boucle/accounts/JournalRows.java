package fr.boucle.accounts;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The journal's table: there is no way to change or take out a line. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface JournalRows extends GenericRepository<JournalRows.Row, Long> {
    @MappedEntity("journal")
    record Row(
            @Id long number,
            @Nullable @UuidColumn UUID memberId,
            @UuidColumn UUID organisationId,
            String event,
            String detail,
            String actor,
            Instant at) {}

    @Query("""
            INSERT INTO journal (member_id, organisation_id, event, detail, actor, at)
            VALUES (:memberId, :organisationId, :event, :detail, :actor, :at)
            """)
    void add(
            @Nullable @UuidColumn UUID memberId,
            @UuidColumn UUID organisationId,
            String event,
            String detail,
            String actor,
            Instant at);

    @Query("SELECT * FROM journal WHERE number IN (:numbers)")
    List<Row> all(List<Long> numbers);

    @Query("""
            SELECT COUNT(*)
            FROM (SELECT number FROM journal WHERE member_id = :memberId AND event = :event LIMIT 1) found
            """)
    long count(@UuidColumn UUID memberId, String event);
}
