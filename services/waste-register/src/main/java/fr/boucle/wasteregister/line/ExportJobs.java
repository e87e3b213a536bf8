package fr.boucle.wasteregister.line;

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

/** The exports that are made in the background, and the pieces of their files. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ExportJobs extends GenericRepository<ExportJobs.Row, UUID> {
    /** Not those with what was lent when they were asked for and is lent no more. */
    String STILL_READ = """
             AND (j.everything OR NOT EXISTS (SELECT 1 FROM delegation d WHERE d.reader_id = j.organisation_id
            AND d.granted_at <= j.asked_at
            AND LEAST(d.valid_until, COALESCE(d.revoked_at, d.valid_until)) > j.asked_at
            AND LEAST(d.valid_until, COALESCE(d.revoked_at, d.valid_until)) <= :now))""";

    String LATEST = STILL_READ + " ORDER BY j.asked_at DESC LIMIT 50";

    @MappedEntity("export_job")
    record Row(
            @Id @UuidColumn UUID id,
            @UuidColumn UUID organisationId,
            boolean everything,
            String file,
            LocalDate fromDay,
            LocalDate toDay,
            String state,
            long linesTotal,
            long linesDone,
            Instant askedAt) {
        private ExportJob job() {
            ExportJob.Asked asked = new ExportJob.Asked(file, fromDay, toDay, askedAt);
            return new ExportJob(id, organisationId, asked, state, linesDone, linesTotal);
        }
    }

    default Optional<ExportJob> job(UUID id, Instant now) {
        return find(id, now).map(Row::job);
    }

    /** Newest first. */
    default List<ExportJob> orderedBy(UUID organisation, Instant now) {
        return ofOwner(organisation, now).stream().map(Row::job).toList();
    }

    default Optional<byte[]> content(UUID id, int number) {
        return piece(id, number).map(Piece::content);
    }

    @Introspected
    record Piece(byte[] content) {}

    @Query("""
            INSERT IGNORE INTO export_job
                (id, organisation_id, member_id, everything, file, from_day, to_day, state, lines_total, lines_done,
                 asked_at, worked_at)
            VALUES (:id, :organisationId, :memberId, :everything, :file, :fromDay, :toDay, 'WAITING', 0, 0, :at, :at)
            """)
    void ask(
            @UuidColumn UUID id,
            @UuidColumn UUID organisationId,
            @UuidColumn UUID memberId,
            boolean everything,
            String file,
            LocalDate fromDay,
            LocalDate toDay,
            Instant at);

    @Query("SELECT j.* FROM export_job j WHERE j.id = :id" + STILL_READ)
    Optional<Row> find(@UuidColumn UUID id, Instant now);

    @Query("SELECT j.* FROM export_job j WHERE j.organisation_id = :organisationId" + LATEST)
    List<Row> ofOwner(@UuidColumn UUID organisationId, Instant now);

    /** The job asked first, and any whose maker stopped in the middle. */
    @Query("""
            SELECT * FROM export_job WHERE state = 'WAITING' OR (state = 'RUNNING' AND worked_at < :stopped)
            ORDER BY asked_at LIMIT 1
            """)
    Optional<Row> next(Instant stopped);

    @Query("""
            UPDATE export_job SET state = 'RUNNING', lines_total = :total, lines_done = 0, worked_at = :at
            WHERE id = :id AND (state = 'WAITING' OR (state = 'RUNNING' AND worked_at < :stopped))
            """)
    long claim(@UuidColumn UUID id, long total, Instant at, Instant stopped);

    @Query("""
            UPDATE export_job SET lines_done = lines_done + :lines, worked_at = :at
            WHERE id = :id AND state = 'RUNNING'
            """)
    long worked(@UuidColumn UUID id, long lines, Instant at);

    @Query("UPDATE export_job SET state = 'DONE' WHERE id = :id AND state = 'RUNNING'")
    void done(@UuidColumn UUID id);

    @Query("UPDATE export_job SET state = 'CANCELLED' WHERE id = :id AND state IN ('WAITING', 'RUNNING')")
    void cancel(@UuidColumn UUID id);

    /** It is made again whole, of the lines as they are then. */
    @Query("""
            UPDATE export_job SET state = 'WAITING', asked_at = :at, lines_done = 0
            WHERE id = :id AND state = 'CANCELLED'
            """)
    void resume(@UuidColumn UUID id, Instant at);

    @Query("INSERT INTO export_piece (job_id, number, content) VALUES (:jobId, :number, :content)")
    void add(@UuidColumn UUID jobId, int number, byte[] content);

    @Query("SELECT content FROM export_piece WHERE job_id = :jobId AND number = :number")
    Optional<Piece> piece(@UuidColumn UUID jobId, int number);

    @Query("DELETE FROM export_piece WHERE job_id = :jobId")
    void forgetPieces(@UuidColumn UUID jobId);

    @Query("SELECT * FROM export_job WHERE asked_at < :before ORDER BY asked_at LIMIT 100")
    List<Row> older(Instant before);

    @Query("DELETE FROM export_job WHERE id = :id")
    void forget(@UuidColumn UUID id);
}
