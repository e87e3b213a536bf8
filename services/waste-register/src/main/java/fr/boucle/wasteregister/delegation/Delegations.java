package fr.boucle.wasteregister.delegation;

import fr.boucle.persistence.Keys;
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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who lets whom read its register, until when. */
@JdbcRepository(dialect = Dialect.MYSQL)
public abstract class Delegations implements GenericRepository<Delegations.Row, UUID> {
    @MappedEntity("delegation")
    public record Row(
            @Id @UuidColumn UUID id,
            @UuidColumn UUID ownerId,
            @UuidColumn UUID readerId,
            String purpose,
            Instant grantedAt,
            Instant validUntil,
            @Nullable Instant revokedAt,
            String scope) {
        private Delegation delegation() {
            return new Delegation(
                    id, ownerId, readerId, purpose, Scope.valueOf(scope), grantedAt, validUntil, revokedAt);
        }
    }

    /** Grants what is asked under a free id; what is known under it stays as it is. */
    Delegation grant(Delegation asked) {
        return find(asked.id()).orElseGet(() -> save(new Row(
                        asked.id(),
                        asked.owner(),
                        asked.reader(),
                        asked.purpose(),
                        asked.grantedAt(),
                        asked.validUntil(),
                        asked.revokedAt(),
                        asked.scope().name()))
                .delegation());
    }

    /** Held against changes until the end of the transaction. */
    Optional<Delegation> find(UUID id) {
        return lock(id).map(Row::delegation);
    }

    /** Those of these ids, in no order. */
    List<Delegation> all(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : rows(Keys.of(ids)).stream().map(Row::delegation).toList();
    }

    /** Whether a reader may read what an organisation's register holds. */
    public boolean mayRead(Reader reader, UUID owner) {
        return reader.everything()
                || reader.organisation().equals(owner)
                || countValid(owner, reader.organisation(), reader.at()) > 0;
    }

    public abstract Row save(Row row);

    @Query("""
            SELECT COUNT(*) FROM delegation WHERE owner_id = :owner AND reader_id = :reader AND valid_until > :at
            AND revoked_at IS NULL""")
    abstract long countValid(@UuidColumn UUID owner, @UuidColumn UUID reader, Instant at);

    /** Whether an organisation may declare another's lines on the State's platform. */
    public boolean mayDeclare(UUID reader, UUID owner, Instant at) {
        return reader.equals(owner) || declaredBy(reader, at).contains(owner);
    }

    /** Those of whose registers an organisation may declare lines. */
    public Set<UUID> declaredBy(UUID reader, Instant at) {
        return validOf(reader, at).stream()
                .filter(row -> row.scope().equals(Scope.DECLARE.name()))
                .map(Row::ownerId)
                .collect(Collectors.toSet());
    }

    /** What a delegation lets do. */
    enum Scope {
        READ,
        DECLARE
    }

    @Query("SELECT * FROM delegation WHERE reader_id = :reader AND valid_until > :at AND revoked_at IS NULL")
    public abstract List<Row> validOf(@UuidColumn UUID reader, Instant at);

    @Query("SELECT * FROM delegation WHERE id IN" + Keys.OF_KEYS)
    abstract List<Row> rows(String keys);

    @Query("SELECT * FROM delegation WHERE id = :id FOR UPDATE")
    public abstract Optional<Row> lock(@UuidColumn UUID id);

    /** What an organisation was lent of this register and may still use. */
    List<Delegation> open(UUID owner, UUID reader, Instant at) {
        return lent(owner, reader, at).stream().map(Row::delegation).toList();
    }

    @Query("""
            SELECT * FROM delegation WHERE owner_id = :owner AND reader_id = :reader AND valid_until > :at
            AND revoked_at IS NULL""")
    abstract List<Row> lent(@UuidColumn UUID owner, @UuidColumn UUID reader, Instant at);

    @Query("""
            UPDATE delegation SET revoked_at = :at
            WHERE owner_id = :owner AND reader_id = :reader AND revoked_at IS NULL""")
    abstract void revoke(@UuidColumn UUID owner, @UuidColumn UUID reader, Instant at);
}
