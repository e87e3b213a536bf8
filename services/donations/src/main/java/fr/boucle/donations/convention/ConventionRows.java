package fr.boucle.donations.convention;

import fr.boucle.donations.device.DataState;
import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The conventions' tables; a text is written once and never changed. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ConventionRows extends GenericRepository<ConventionRow, UUID> {

    /**
     * A device as a convention keeps it.
     *
     * @param valueCents what it was worth when the convention was drawn up
     */
    @MappedEntity("convention_device")
    record Ceded(
            @UuidColumn UUID conventionId, @Id @UuidColumn UUID deviceId, DataState dataState, long valueCents) {}

    void save(ConventionRow row);

    void update(ConventionRow row);

    @Query("SELECT * FROM convention WHERE id = :id FOR UPDATE")
    Optional<ConventionRow> lock(@UuidColumn UUID id);

    @Query("SELECT * FROM convention WHERE id = :id")
    Optional<ConventionRow> find(@UuidColumn UUID id);

    @Query("SELECT COUNT(*) FROM convention_device WHERE convention_id = :id")
    long count(@UuidColumn UUID id);

    @Query("""
            INSERT INTO convention_device (convention_id, device_id, data_state, value_cents)
            VALUES (:conventionId, :deviceId, :dataState, :valueCents)""")
    void keep(@UuidColumn UUID conventionId, @UuidColumn UUID deviceId, DataState dataState, long valueCents);

    @Query("SELECT * FROM convention_device WHERE convention_id = :conventionId ORDER BY device_id")
    List<Ceded> ceded(@UuidColumn UUID conventionId);
}
