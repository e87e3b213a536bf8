package fr.boucle.redistribution.request;

import fr.boucle.persistence.UuidColumn;
import fr.boucle.redistribution.reference.Codes;
import fr.boucle.values.DeviceKind;
import io.micronaut.core.annotation.Introspected;
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

/** The rows of the requests, for {@link Requests} alone. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface RequestRows extends GenericRepository<RequestRows.Row, UUID> {
    @MappedEntity("request")
    record Row(
            @Id @UuidColumn UUID id,
            String reference,
            long version,
            RequestState state,
            @UuidColumn UUID organisationId,
            @Relation(Relation.Kind.EMBEDDED) Living living,
            @Relation(Relation.Kind.EMBEDDED) Wish wish,
            @Relation(Relation.Kind.EMBEDDED) Care care) {
        static Row of(Asked asked, Care care) {
            return new Row(
                    asked.id(),
                    asked.reference(),
                    0,
                    RequestState.WAITING,
                    asked.organisation(),
                    Living.of(asked.circumstances()),
                    Wish.of(asked.wanted()),
                    care);
        }

        Requests.Found found() {
            Asked asked =
                    new Asked(id, reference, organisationId, living.circumstances(), wish.wanted(), care.openedAt());
            return new Requests.Found(
                    state.of(asked),
                    version,
                    new Request.Mandate(care.mandateUntil(), care.mandateRevokedAt()),
                    care.erasedAt());
        }
    }

    @Embeddable
    record Living(
            @MappedProperty("need") Need need,
            @MappedProperty("household") String household,
            @MappedProperty("people") int people,
            @MappedProperty("commune_code") String communeCode,
            @MappedProperty("internet") boolean internet) {
        static Living of(Asked.Circumstances said) {
            return new Living(
                    said.need(), Codes.join(said.household()), said.people(), said.communeCode(), said.internet());
        }

        Asked.Circumstances circumstances() {
            return new Asked.Circumstances(
                    need, Codes.split(household, Situation::valueOf), people, communeCode, internet);
        }
    }

    @Embeddable
    record Wish(
            @MappedProperty("uses") String uses,
            @MappedProperty("kind_wanted") DeviceKind kind,
            @MappedProperty("mobility") boolean mobility,
            @MappedProperty("accessories") String accessories,
            @MappedProperty("accessible_equipment") boolean accessibleEquipment) {
        static Wish of(Asked.Wanted wanted) {
            return new Wish(
                    Codes.join(wanted.use()),
                    wanted.kind(),
                    wanted.mobility(),
                    Codes.join(wanted.accessories()),
                    wanted.accessibleEquipment());
        }

        Asked.Wanted wanted() {
            return new Asked.Wanted(
                    Codes.split(uses, Asked.Use::valueOf),
                    kind,
                    mobility,
                    Codes.split(accessories),
                    accessibleEquipment);
        }
    }

    /** Who opened it, under which mandate, and the dates the retention clock reads. */
    @Embeddable
    record Care(
            @MappedProperty("opened_by") @UuidColumn @Nullable
            UUID openedBy,

            @MappedProperty("mandate_until") @Nullable LocalDate mandateUntil,
            @MappedProperty("mandate_revoked_at") @Nullable Instant mandateRevokedAt,
            @MappedProperty("opened_at") Instant openedAt,
            @MappedProperty("last_contact_at") Instant lastContactAt,
            @MappedProperty("erased_at") @Nullable Instant erasedAt) {
        static Care opened(@Nullable UUID by, @Nullable LocalDate mandateUntil, Instant at) {
            return new Care(by, mandateUntil, null, at, at, null);
        }
    }

    /** A request and its version. */
    @Introspected
    record Stamp(String id, long version) {
        UUID uuid() {
            return new UUID(Long.parseUnsignedLong(id, 0, 16, 16), Long.parseUnsignedLong(id, 16, 32, 16));
        }
    }

    @Query("SELECT HEX(id) AS id, version FROM request WHERE state IN ('WAITING', 'POSTPONED', 'IN_REVIEW')")
    List<Stamp> openStamps();

    void save(Row row);

    Optional<Row> findByReference(String reference);

    Optional<Row> findById(UUID id);

    @Query("SELECT * FROM request WHERE id = :id FOR UPDATE")
    Optional<Row> lock(@UuidColumn UUID id);

    @Query("SELECT * FROM request WHERE state IN ('WAITING', 'POSTPONED', 'IN_REVIEW')")
    List<Row> queued();

    @Query("""

            SELECT * FROM request
            WHERE state = :state AND id > :after AND (:every OR
                organisation_id = :organisation)
            ORDER BY id LIMIT :max""")
    List<Row> inState(
            RequestState state, @UuidColumn UUID after, boolean every, @UuidColumn UUID organisation, int max);

    @Query("UPDATE request SET version = :version, state = :state WHERE id = :id")
    long move(@UuidColumn UUID id, long version, RequestState state);

    @Query("""
            UPDATE request SET need = :need, household = :household, people = :people, commune_code = :communeCode,
                internet = :internet
            WHERE id = :id""")
    void situate(@UuidColumn UUID id, Need need, String household, int people, String communeCode, boolean internet);

    @Query("UPDATE request SET last_contact_at = :at WHERE id = :id")
    void touch(@UuidColumn UUID id, Instant at);

    @Query("UPDATE request SET erased_at = :at, opened_by = NULL WHERE id = :id")
    void markErased(@UuidColumn UUID id, Instant at);

    @Query("""

            SELECT * FROM request WHERE erased_at IS NULL AND last_contact_at < :before

            ORDER BY last_contact_at LIMIT 100""")
    List<Row> lastTouchedBefore(Instant before);

    @Query("""

            UPDATE request SET mandate_until = :until, mandate_revoked_at = NULL, last_contact_at =
                :at
            WHERE id = :id""")
    void renewMandate(@UuidColumn UUID id, LocalDate until, Instant at);

    @Query("UPDATE request SET mandate_revoked_at = COALESCE(mandate_revoked_at, :at) WHERE id = :id")
    void revokeMandate(@UuidColumn UUID id, Instant at);
}
