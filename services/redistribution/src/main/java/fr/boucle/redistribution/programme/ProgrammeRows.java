package fr.boucle.redistribution.programme;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
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

/** The rows of the programmes, for {@link Programmes} alone. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ProgrammeRows extends GenericRepository<ProgrammeRows.Row, UUID> {
    @MappedEntity("programme")
    record Row(
            @Id @UuidColumn UUID id,
            @UuidColumn UUID organisationId,
            String title,
            @Relation(Relation.Kind.EMBEDDED) Validity validity,
            @Relation(Relation.Kind.EMBEDDED) Portion portion,
            String criteria,
            String partners,
            Instant openedAt) {}

    @Embeddable
    record Validity(
            @MappedProperty("valid_from") LocalDate from,
            @MappedProperty("valid_until") LocalDate until) {}

    @Embeddable
    record Portion(
            @MappedProperty("quota") int quota,
            @MappedProperty("stock_share_percent") int stockSharePercent,
            @MappedProperty("kept_percent") int keptPercent) {}

    void save(Row row);

    Optional<Row> findById(UUID id);

    @Query("SELECT * FROM programme ORDER BY valid_from, id")
    List<Row> all();

    @Query("SELECT * FROM programme WHERE id = :id FOR UPDATE")
    Optional<Row> lock(@UuidColumn UUID id);

    @Query("UPDATE programme SET partners = :partners WHERE id = :id")
    void carriedBy(@UuidColumn UUID id, String partners);

    /** How far a programme is used. */
    @MappedEntity("decision")
    record Used(@Id @UuidColumn UUID programmeId, long granted, long live) {}

    @Query("""
            SELECT d.programme_id, COUNT(CASE WHEN r.state <> 'RELEASED' THEN 1 END) AS granted,
            COUNT(CASE WHEN r.state IN ('RESERVED', 'PREPARED') THEN 1 END) AS live
            FROM programme p JOIN decision d ON d.programme_id = p.id JOIN reservation r ON r.id = d.reservation_id
            WHERE p.valid_from <= :day AND p.valid_until >= :day GROUP BY d.programme_id""")
    List<Used> usedOn(LocalDate day);

    @Query("""

            SELECT COUNT(*) FROM decision d JOIN reservation r
            ON r.id = d.reservation_id
            WHERE d.programme_id = :id AND r.state <> 'RELEASED'""")
    long countGranted(@UuidColumn UUID id);

    @Query("""

            SELECT COUNT(*) FROM decision d JOIN reservation r
            ON r.id = d.reservation_id
            WHERE d.programme_id = :id AND r.state IN ('RESERVED',
                'PREPARED')""")
    long countLive(@UuidColumn UUID id);

    @Query("""

            SELECT COUNT(*) FROM decision d JOIN reservation r
            ON r.id = d.reservation_id
            WHERE d.programme_id = :id AND r.state = :state""")
    long countIn(@UuidColumn UUID id, String state);
}
