package fr.boucle.donations.lot;

import fr.boucle.persistence.Keys;
import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The lots' table. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface LotRows extends GenericRepository<LotRow, UUID> {

    void save(LotRow row);

    void update(LotRow row);

    @Query("SELECT * FROM lot WHERE id = :id")
    Optional<LotRow> find(@UuidColumn UUID id);

    @Query("SELECT * FROM lot WHERE id = :id FOR UPDATE")
    Optional<LotRow> lock(@UuidColumn UUID id);

    /** Keeps the lot from being changed until the caller commits; many may share it. */
    @Query("SELECT * FROM lot WHERE id = :id LOCK IN SHARE MODE")
    Optional<LotRow> share(@UuidColumn UUID id);

    @Query("SELECT * FROM lot WHERE state = 'PUBLISHED' AND claim_deadline <= :now ORDER BY claim_deadline LIMIT 200")
    List<LotRow> overdue(Instant now);

    @Query("SELECT * FROM lot WHERE id IN" + Keys.OF_KEYS)
    List<LotRow> findAll(String keys);

    /** The communes that have published lots. */
    @Query("SELECT DISTINCT commune_code FROM lot WHERE state = 'PUBLISHED'")
    List<String> places();

    @Query("DELETE FROM lot WHERE id = :id")
    void delete(@UuidColumn UUID id);
}
