package fr.boucle.wasteregister.line;

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which versions of lines were declared to the State's platform, and which were not. */
@JdbcRepository(dialect = Dialect.MYSQL)
public abstract class Declarations implements GenericRepository<Findings.Row, UUID> {
    static final String UNDECLARED = Findings.OF_NEWEST + """

            AND NOT EXISTS (SELECT 1 FROM line_declaration d WHERE
            d.line_id = f.line_id AND d.version = f.version) ORDER BY f.line_id LIMIT :max""";

    @Query("""
            INSERT INTO line_declaration (line_id, version, declared_on, recorded_at, member_id)
            VALUES (:lineId, :version, :declaredOn, :recordedAt, :memberId)""")
    abstract void declare(
            @UuidColumn UUID lineId, long version, LocalDate declaredOn, Instant recordedAt, @UuidColumn UUID memberId);

    @Query("SELECT COUNT(*) FROM line_declaration WHERE line_id = :lineId AND version = :version")
    public abstract long count(@UuidColumn UUID lineId, long version);

    /** Those of which no declaration of the newest version is recorded. */
    @Query(UNDECLARED)
    public abstract List<Findings.Row> undeclared(
            String rule,
            LocalDate from,
            LocalDate to,
            @UuidColumn UUID after,
            boolean everything,
            @UuidColumn UUID organisation,
            Instant at,
            int max);

    /** Which versions of a line were declared, when, and by whom. */
    @Query("""
            SELECT version, declared_on, recorded_at, member_id FROM line_declaration WHERE line_id = :lineId
            ORDER BY version
            """)
    abstract List<Declared> ofLine(@UuidColumn UUID lineId);

    @MappedEntity("line_declaration")
    record Declared(
            @Id long version,
            LocalDate declaredOn,
            Instant recordedAt,
            @Nullable @UuidColumn UUID memberId) {}
}
