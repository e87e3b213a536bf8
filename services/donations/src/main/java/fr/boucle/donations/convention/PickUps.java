package fr.boucle.donations.convention;

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

/** When the devices of a convention are fetched; the last word counts. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PickUps extends GenericRepository<PickUps.Row, UUID> {
    @MappedEntity("pick_up")
    record Row(@Id @UuidColumn UUID conventionId, long version, Instant startsAt, Instant endsAt) {}

    @Query("""
            INSERT INTO pick_up (convention_id, version, starts_at, ends_at)
            VALUES (:conventionId, 0, :startsAt, :endsAt)
            ON DUPLICATE KEY UPDATE
              version = version + (starts_at <> VALUES(starts_at) OR ends_at <> VALUES(ends_at)),
              starts_at = VALUES(starts_at), ends_at = VALUES(ends_at)""")
    void agree(@UuidColumn UUID conventionId, Instant startsAt, Instant endsAt);

    @Query("SELECT * FROM pick_up WHERE convention_id = :conventionId")
    Optional<Row> of(@UuidColumn UUID conventionId);
}
