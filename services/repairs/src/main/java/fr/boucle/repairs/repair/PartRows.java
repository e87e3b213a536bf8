package fr.boucle.repairs.repair;

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

/** The parts of the workshops. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PartRows extends GenericRepository<PartRows.Row, UUID> {
    @MappedEntity("part")
    record Row(
            @Id @UuidColumn UUID id,
            @UuidColumn UUID organisationId,
            String kind,
            String origin,
            @UuidColumn @Nullable UUID fromDeviceId,
            long massGrams,
            @Nullable String mediumSerial,
            @Nullable String mediumType,
            String state,
            @UuidColumn @Nullable UUID fittedDeviceId,
            Instant changedAt) {}

    /** Takes a part in under a free id; 0 where the id is taken, also at the same moment. */
    @Query("""
            INSERT IGNORE INTO part (id, organisation_id, kind, origin, from_device_id, mass_grams, medium_serial,
            medium_type, state, changed_at) VALUES (:id, :organisationId, :kind, :origin, :fromDeviceId,
            :massGrams, :mediumSerial, :mediumType, 'IN_STOCK', :at)""")
    long take(
            @UuidColumn UUID id,
            @UuidColumn UUID organisationId,
            String kind,
            String origin,
            @UuidColumn @Nullable UUID fromDeviceId,
            long massGrams,
            @Nullable String mediumSerial,
            @Nullable String mediumType,
            Instant at);

    @Query("SELECT * FROM part WHERE id = :id")
    Optional<Row> find(@UuidColumn UUID id);

    @Query("""
            UPDATE part SET state = 'FITTED', fitted_device_id = :deviceId, changed_at = :at
            WHERE id = :id AND organisation_id = :organisationId AND state = 'IN_STOCK'""")
    long fit(@UuidColumn UUID id, @UuidColumn UUID organisationId, @UuidColumn UUID deviceId, Instant at);

    @Query("""
            SELECT * FROM part WHERE organisation_id = :organisationId AND id > :after
            AND (:kind = '' OR kind = :kind) AND (:state = '' OR state = :state) ORDER BY id LIMIT :max""")
    List<Row> list(@UuidColumn UUID organisationId, @UuidColumn UUID after, String kind, String state, int max);
}
