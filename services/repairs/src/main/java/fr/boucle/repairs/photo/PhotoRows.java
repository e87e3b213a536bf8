package fr.boucle.repairs.photo;

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

/** Photos of devices, small and without what a camera writes beside the picture. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface PhotoRows extends GenericRepository<PhotoRows.Row, UUID> {
    @MappedEntity("photo")
    record Row(
            @Id @UuidColumn UUID id,
            @UuidColumn UUID deviceId,
            @UuidColumn UUID organisationId,
            byte[] image,
            Instant takenAt) {}

    void save(Row row);

    default void add(UUID id, UUID deviceId, UUID organisationId, byte[] image, Instant at) {
        save(new Row(id, deviceId, organisationId, image, at));
    }

    @Query("SELECT * FROM photo WHERE id = :id")
    Optional<Row> find(@UuidColumn UUID id);

    default boolean isKnown(UUID id) {
        return find(id).isPresent();
    }

    default boolean isOf(UUID id, UUID deviceId) {
        return find(id).filter(row -> row.deviceId().equals(deviceId)).isPresent();
    }

    default Optional<byte[]> image(UUID id, UUID deviceId, UUID organisationId) {
        return find(id).filter(row ->
                        row.deviceId().equals(deviceId) && row.organisationId().equals(organisationId))
                .map(Row::image);
    }

    @Query("SELECT COUNT(*) FROM photo WHERE device_id = :deviceId")
    long count(@UuidColumn UUID deviceId);

    @Query("""
            SELECT LOWER(CONCAT(HEX(SUBSTR(id, 1, 4)), '-', HEX(SUBSTR(id, 5, 2)), '-', HEX(SUBSTR(id, 7, 2)), '-',
            HEX(SUBSTR(id, 9, 2)), '-', HEX(SUBSTR(id, 11, 6)))) FROM photo WHERE device_id = :deviceId ORDER BY id""")
    List<String> ids(@UuidColumn UUID deviceId);
}
