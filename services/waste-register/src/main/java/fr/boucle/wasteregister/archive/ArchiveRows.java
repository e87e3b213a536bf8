package fr.boucle.wasteregister.archive;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.core.annotation.Introspected;
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

/** The closed years of registers, and what lies in them: inserted, read, never changed. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ArchiveRows extends GenericRepository<ArchiveRows.Row, UUID> {
    @MappedEntity("register_archive")
    record Row(
            @Id @UuidColumn UUID id,
            @UuidColumn UUID organisationId,
            int year,
            long checkpointSize,
            long lineCount,
            long entryCount,
            @UuidColumn UUID memberId,
            Instant archivedAt) {}

    /** How much there is of a year, and the newest of its entries. */
    @Introspected
    record Extent(long lineCount, long entryCount, @Nullable Long lastEntry) {}

    /** One version of a line of the year. */
    @MappedEntity("register_line_version")
    record Kept(
            @Id long entryIndex,
            String publicId,
            long version,
            @Nullable String explanation,
            @Nullable String salt) {}

    @Query("""
            INSERT INTO register_archive
                (id, organisation_id, year, checkpoint_size, line_count, entry_count, member_id, archived_at)
            VALUES (:id, :organisationId, :year, :checkpointSize, :lineCount, :entryCount, :memberId, :archivedAt)
            """)
    void insert(
            @UuidColumn UUID id,
            @UuidColumn UUID organisationId,
            int year,
            long checkpointSize,
            long lineCount,
            long entryCount,
            @UuidColumn UUID memberId,
            Instant archivedAt);

    @Query("SELECT * FROM register_archive WHERE organisation_id = :organisationId AND year = :year")
    Optional<Row> find(@UuidColumn UUID organisationId, int year);

    @Query(
            "SELECT * FROM register_archive WHERE :everything OR organisation_id = :organisationId ORDER BY year DESC, id")
    List<Row> all(boolean everything, @UuidColumn UUID organisationId);

    /** Of lines whose newest version lies in those days: all their versions. */
    String OF_YEAR = """
            FROM register_line_version n JOIN register_line_version v ON v.line_id = n.line_id
            JOIN register_line l ON l.id = n.line_id
            WHERE n.organisation_id = :organisationId AND n.line_date >= :from AND n.line_date <= :to
            AND NOT EXISTS (SELECT 1 FROM register_line_version x WHERE x.line_id = n.line_id AND x.version > n.version)
            AND v.entry_index > :after""";

    String IN_ORDER = " ORDER BY v.entry_index LIMIT :max";

    default Extent extent(UUID organisationId, LocalDate from, LocalDate to) {
        return extent(organisationId, from, to, -1);
    }

    @Query("""
            SELECT COUNT(DISTINCT v.line_id) AS line_count, COUNT(*) AS entry_count, MAX(v.entry_index) AS last_entry
            """ + OF_YEAR)
    Extent extent(@UuidColumn UUID organisationId, LocalDate from, LocalDate to, long after);

    @Query("SELECT v.entry_index, l.public_id, v.version, v.explanation, v.salt " + OF_YEAR + IN_ORDER)
    List<Kept> kept(@UuidColumn UUID organisationId, LocalDate from, LocalDate to, long after, int max);

    /** The years of a register that have lines, the oldest first. */
    @Query("""
            SELECT DISTINCT YEAR(line_date) AS year FROM register_line_version
            WHERE organisation_id = :organisationId AND line_date < :before ORDER BY year
            """)
    List<Integer> years(@UuidColumn UUID organisationId, LocalDate before);
}
