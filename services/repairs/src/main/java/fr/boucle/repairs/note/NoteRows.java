package fr.boucle.repairs.note;

import fr.boucle.persistence.UuidColumn;
import fr.boucle.web.Actor;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Notes of the bench. They are the workshop's own: no event holds them, no document, no passport. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface NoteRows extends GenericRepository<NoteRows.Row, UUID> {
    @MappedEntity("note")
    record Row(
            @Id @UuidColumn UUID id,
            @UuidColumn UUID deviceId,
            @UuidColumn UUID organisationId,
            @UuidColumn UUID memberId,
            String text,
            Instant writtenAt) {}

    void save(Row row);

    @Query("SELECT COUNT(*) FROM note WHERE id = :id")
    long known(@UuidColumn UUID id);

    @Query("SELECT COUNT(*) FROM note WHERE id = :id AND device_id = :deviceId AND organisation_id = :organisationId")
    long ofDevice(@UuidColumn UUID id, @UuidColumn UUID deviceId, @UuidColumn UUID organisationId);

    @Query("SELECT COUNT(*) FROM note WHERE device_id = :deviceId AND organisation_id = :organisationId")
    long count(@UuidColumn UUID deviceId, @UuidColumn UUID organisationId);

    /** The newest first. */
    @Query("""
            SELECT * FROM note WHERE device_id = :deviceId AND organisation_id = :organisationId ORDER BY written_at DESC, id""")
    List<Row> of(@UuidColumn UUID deviceId, @UuidColumn UUID organisationId);

    @Query("DELETE FROM note WHERE id = :id AND device_id = :deviceId AND organisation_id = :organisationId")
    void delete(@UuidColumn UUID id, @UuidColumn UUID deviceId, @UuidColumn UUID organisationId);

    @Query("DELETE FROM note WHERE written_at < :term")
    void deleteBefore(Instant term);

    /** Writes a note down. */
    default void write(UUID id, UUID deviceId, Actor actor, String text, Instant at) {
        save(new Row(id, deviceId, actor.organisation(), actor.member(), text, at));
    }

    /** The notes of a device as they are shown to its workshop. */
    default List<NoteView> views(UUID deviceId, UUID organisationId) {
        return of(deviceId, organisationId).stream()
                .map(row -> new NoteView(row.id(), row.text(), row.memberId(), row.writtenAt()))
                .toList();
    }
}
