package fr.boucle.redistribution.request;

import fr.boucle.persistence.Keys;
import fr.boucle.persistence.UuidColumn;
import io.micronaut.core.annotation.Introspected;
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

/** The rows of the requests, for {@link Requests} alone. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface RequestRows extends GenericRepository<RequestRow, UUID> {

    /** A request and its version. */
    @Introspected
    record Stamp(String id, long version) {
        UUID uuid() {
            return new UUID(Long.parseUnsignedLong(id, 0, 16, 16), Long.parseUnsignedLong(id, 16, 32, 16));
        }
    }

    @Query("SELECT HEX(id) AS id, version FROM request WHERE state IN ('WAITING', 'POSTPONED', 'IN_REVIEW')")
    List<Stamp> openStamps();

    void save(RequestRow row);

    Optional<RequestRow> findByReference(String reference);

    Optional<RequestRow> findById(UUID id);

    @Query("SELECT * FROM request WHERE id = :id FOR UPDATE")
    Optional<RequestRow> lock(@UuidColumn UUID id);

    @Query("SELECT * FROM request WHERE state IN ('WAITING', 'POSTPONED', 'IN_REVIEW')")
    List<RequestRow> queued();

    @Query("SELECT * FROM request WHERE id IN" + Keys.OF_KEYS)
    List<RequestRow> all(String keys);

    @Query("SELECT DISTINCT commune_code FROM request")
    List<String> communes();

    @Query("UPDATE request SET version = :version, state = :state WHERE id = :id")
    long move(@UuidColumn UUID id, long version, RequestState state);

    @Query("""
            UPDATE request SET need = :need, household = :household, people = :people, commune_code = :communeCode,
                quartier = :quartier, internet = :internet
            WHERE id = :id""")
    void situate(
            @UuidColumn UUID id,
            Need need,
            String household,
            int people,
            String communeCode,
            @Nullable String quartier,
            boolean internet);

    @Query("UPDATE request SET last_contact_at = :at WHERE id = :id")
    void touch(@UuidColumn UUID id, Instant at);

    @Query("UPDATE request SET erased_at = :at, opened_by = NULL, quartier = NULL WHERE id = :id")
    void markErased(@UuidColumn UUID id, Instant at);

    @Query("""

            SELECT * FROM request WHERE erased_at IS NULL AND last_contact_at < :before

            ORDER BY last_contact_at LIMIT 100""")
    List<RequestRow> lastTouchedBefore(Instant before);

    @Query("""

            UPDATE request SET mandate_until = :until, mandate_revoked_at = NULL, last_contact_at =
                :at
            WHERE id = :id""")
    void renewMandate(@UuidColumn UUID id, LocalDate until, Instant at);

    @Query("UPDATE request SET mandate_revoked_at = COALESCE(mandate_revoked_at, :at) WHERE id = :id")
    void revokeMandate(@UuidColumn UUID id, Instant at);
}
