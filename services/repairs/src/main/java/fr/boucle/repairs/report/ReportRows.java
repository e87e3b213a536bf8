package fr.boucle.repairs.report;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Kept reports. They are the workshop's own: no event holds them, no document, no passport. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ReportRows extends GenericRepository<ReportRows.Row, UUID> {
    /** Everything but the content. */
    @MappedEntity("test_report")
    record Row(
            @Id @UuidColumn UUID id,
            @UuidColumn UUID memberId,
            String tool,
            @Nullable String name,
            String sha256,
            boolean reduced,
            int length,
            Instant receivedAt) {}

    @MappedEntity("test_report")
    record Content(
            @UuidColumn UUID id, String tool, @Nullable String name, byte[] content) {}

    @Query("""
            INSERT INTO test_report (id, device_id, organisation_id, member_id, tool, name, sha256, reduced, length, content,
            received_at) VALUES (:id, :deviceId, :organisationId, :memberId, :tool, :name, :sha256, :reduced, :length,
            :content, :at)""")
    void add(
            @UuidColumn UUID id,
            @UuidColumn UUID deviceId,
            @UuidColumn UUID organisationId,
            @UuidColumn UUID memberId,
            String tool,
            @Nullable String name,
            String sha256,
            boolean reduced,
            int length,
            byte[] content,
            Instant at);

    /** The newest first. */
    @Query("""
            SELECT id, member_id, tool, name, sha256, reduced, length, received_at FROM test_report
            WHERE device_id = :deviceId AND organisation_id = :organisationId ORDER BY received_at DESC, id""")
    List<Row> of(@UuidColumn UUID deviceId, @UuidColumn UUID organisationId);

    @Query("""
            SELECT id, tool, name, content FROM test_report
            WHERE id = :id AND device_id = :deviceId AND organisation_id = :organisationId""")
    Optional<Content> content(@UuidColumn UUID id, @UuidColumn UUID deviceId, @UuidColumn UUID organisationId);

    @Query("DELETE FROM test_report WHERE id = :id AND device_id = :deviceId AND organisation_id = :organisationId")
    void delete(@UuidColumn UUID id, @UuidColumn UUID deviceId, @UuidColumn UUID organisationId);

    @Query("DELETE FROM test_report WHERE received_at < :term")
    void deleteBefore(Instant term);
}
