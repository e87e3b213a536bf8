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

/** What was found in versions of lines; of each line the newest version counts. */
@JdbcRepository(dialect = Dialect.MYSQL)
public abstract class Findings implements GenericRepository<Findings.Row, UUID> {
    static final String OF_NEWEST = """
            SELECT f.line_id, f.organisation_id, l.public_id, l.lot_id, f.line_date, f.detail FROM
            line_finding f JOIN register_line l ON l.id = f.line_id WHERE f.rule = :rule AND f.line_id > :after
            AND f.line_date >= :from AND f.line_date <= :to AND NOT EXISTS (SELECT 1 FROM register_line_version x
            WHERE x.line_id = f.line_id AND x.version > f.version) AND (:everything OR f.organisation_id =
            :organisation OR f.organisation_id IN (SELECT owner_id FROM delegation WHERE reader_id =
            :organisation AND valid_until > :at AND revoked_at IS NULL))""";

    @MappedEntity("line_finding")
    public record Row(
            @Id @UuidColumn UUID lineId,
            @UuidColumn UUID organisationId,
            String publicId,
            @Nullable @UuidColumn UUID lotId,
            LocalDate lineDate,
            String detail) {}

    @Query("""
            INSERT INTO line_finding (line_id, version, rule, organisation_id, line_date, detail)
            VALUES (:lineId, :version, :rule, :organisationId, :lineDate, :detail)""")
    public abstract long insert(
            @UuidColumn UUID lineId,
            long version,
            String rule,
            @UuidColumn UUID organisationId,
            LocalDate lineDate,
            String detail);

    @Query(OF_NEWEST + " ORDER BY f.line_id LIMIT :max")
    public abstract List<Row> list(
            String rule,
            LocalDate from,
            LocalDate to,
            @UuidColumn UUID after,
            boolean everything,
            @UuidColumn UUID organisation,
            Instant at,
            int max);
}
