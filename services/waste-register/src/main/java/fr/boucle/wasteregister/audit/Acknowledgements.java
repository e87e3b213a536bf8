package fr.boucle.wasteregister.audit;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What keepers said of cases: added, never changed; the newest word on a case counts while the case is what it was. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface Acknowledgements extends GenericRepository<Acknowledgements.Row, UUID> {
    @MappedEntity("anomaly_acknowledgement")
    record Row(
            @Id @UuidColumn UUID caseId,
            String detail,
            String explanation,
            @UuidColumn UUID memberId,
            Instant acknowledgedAt) {}

    @Query("""
            INSERT INTO anomaly_acknowledgement (rule, case_id, detail, explanation, member_id, acknowledged_at)
            VALUES (:rule, :caseId, :detail, :explanation, :memberId, :at)
            """)
    void add(
            String rule,
            @UuidColumn UUID caseId,
            String detail,
            String explanation,
            @UuidColumn UUID memberId,
            Instant at);

    @Query("""
            SELECT case_id, detail, explanation, member_id, acknowledged_at FROM anomaly_acknowledgement
            WHERE rule = :rule AND case_id = :caseId ORDER BY acknowledged_at DESC LIMIT 1
            """)
    Optional<Row> newest(String rule, @UuidColumn UUID caseId);
}
