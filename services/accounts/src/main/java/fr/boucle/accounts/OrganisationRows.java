package fr.boucle.accounts;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import fr.boucle.persistence.Keys;
import fr.boucle.persistence.UuidColumn;
import fr.boucle.web.OrganisationKind;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Relation;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The organisations' table, for {@link Organisations} alone: what a state lacks is null, {@code statuses} is JSON. */
@JdbcRepository(dialect = Dialect.MYSQL)
@CanIgnoreReturnValue
interface OrganisationRows extends GenericRepository<OrganisationRows.Row, UUID> {
    @MappedEntity("organisation")
    record Row(
            @Id @UuidColumn UUID id,
            long version,
            String state,
            @Relation(Relation.Kind.EMBEDDED) Described described,
            @Relation(Relation.Kind.EMBEDDED) Proven proven,
            Instant registeredAt,
            @Nullable Instant approvedAt,
            @Nullable Instant suspendedAt,
            Organisation.@Nullable Reason suspensionReason) {
        static Row registered(Organisation.Registered organisation, long version, Proven proven, Instant registeredAt) {
            return new Row(
                    organisation.id(),
                    version,
                    "REGISTERED",
                    Described.of(organisation.identity()),
                    proven,
                    registeredAt,
                    null,
                    null,
                    null);
        }

        Organisation organisation(List<LegalStatus> statuses) {
            if (approvedAt == null) {
                return new Organisation.Registered(id, described.identity(), statuses);
            }
            if (suspendedAt == null || suspensionReason == null) {
                return new Organisation.Approved(id, described.identity(), statuses, approvedAt);
            }
            return new Organisation.Suspended(
                    id, described.identity(), statuses, approvedAt, suspensionReason, suspendedAt);
        }
    }

    /** What it has proven, and the first day on which a part of that ends. */
    @Embeddable
    record Proven(
            @MappedProperty("statuses") String statuses,
            @MappedProperty("proven_until") @Nullable LocalDate until) {}

    /** Who it is, in its columns. */
    @Embeddable
    record Described(
            @MappedProperty("name") String name,
            @MappedProperty("kind") OrganisationKind kind,
            @MappedProperty("identifier_type") IdentifierType identifierType,
            @MappedProperty("identifier") String identifier,
            @MappedProperty("street") String street,
            @MappedProperty("postal_code") String postalCode,
            @MappedProperty("city") String city,
            @MappedProperty("commune_code") String communeCode) {
        static Described of(Identity who) {
            return new Described(
                    who.name(),
                    who.kind(),
                    who.identifierType(),
                    who.identifier(),
                    who.street(),
                    who.postalCode(),
                    who.city(),
                    who.communeCode());
        }

        Identity identity() {
            return new Identity(name, kind, identifierType, identifier, street, postalCode, city, communeCode);
        }
    }

    @Query("SELECT * FROM organisation WHERE id = :id FOR UPDATE")
    Optional<Row> lock(@UuidColumn UUID id);

    @Query("SELECT * FROM organisation WHERE id = :id")
    Optional<Row> find(@UuidColumn UUID id);

    @Query("SELECT * FROM organisation WHERE id IN" + Keys.OF_KEYS)
    List<Row> of(String keys);

    @Query("SELECT * FROM organisation WHERE :all OR state = 'APPROVED' ORDER BY id")
    List<Row> all(boolean all);

    Row save(Row row);

    Row update(Row row);

    @Query("UPDATE organisation SET statuses = :statuses, proven_until = :until WHERE id = :id")
    void prove(@UuidColumn UUID id, String statuses, @Nullable LocalDate until);

    @Query("""
            UPDATE organisation
            SET version = :version, state = :state, approved_at = :approvedAt, suspended_at = :suspendedAt,
                suspension_reason = :reason
            WHERE id = :id
            """)
    void move(
            @UuidColumn UUID id,
            long version,
            String state,
            @Nullable Instant approvedAt,
            @Nullable Instant suspendedAt,
            Organisation.@Nullable Reason reason);
}
