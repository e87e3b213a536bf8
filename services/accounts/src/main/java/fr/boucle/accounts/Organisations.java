package fr.boucle.accounts;

import fr.boucle.messaging.EventJson;
import fr.boucle.messaging.Outbox;
import fr.boucle.messaging.Publication;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.UuidColumn;
import fr.boucle.web.Version;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The organisations as they are stored, and the events of their changes. */
@JdbcRepository(dialect = Dialect.MYSQL)
abstract class Organisations implements GenericRepository<Organisations.Row, UUID> {
    private final Outbox outbox;
    private final EventJson json;

    Organisations(Outbox outbox, EventJson json) {
        this.outbox = outbox;
        this.json = json;
    }

    @MappedEntity("organisation")
    record Row(
            @Id @UuidColumn UUID id,
            long version,
            String state,
            String name,
            OrganisationKind kind,
            IdentifierType identifierType,
            String identifier,
            String street,
            String postalCode,
            String city,
            String communeCode,
            String statuses,
            Instant registeredAt,
            @Nullable Instant approvedAt,
            @Nullable Instant suspendedAt,
            Organisation.@Nullable Reason suspensionReason) {}

    /** The column {@code statuses}. */
    @Serdeable
    record Statuses(List<LegalStatus> list) {}

    /** An organisation and the version it is at. */
    record Found(Organisation organisation, long version) {}

    /** Locks, decides, stores the row and the events: one transaction, the caller's. */
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    Found change(
            UUID id, @Nullable String ifMatch, String actor, Function<Organisation, List<OrganisationEvent>> decide) {
        Row row = lock(id).orElseThrow(Organisations::unknown);
        if (ifMatch != null) {
            Version.required(ifMatch).mustBe(row.version());
        }
        Organisation organisation = organisation(row);
        long version = row.version();
        for (OrganisationEvent event : decide.apply(organisation)) {
            organisation = organisation.on(event);
            version++;
            outbox.append(Publication.of(event, id, version), actor);
        }
        if (version != row.version()) {
            update(row(organisation, version, row.registeredAt()));
        }
        return new Found(organisation, version);
    }

    /** Writes a new organisation, or another identity of one that is not approved yet. */
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    Found put(Organisation.Registered wanted, @Nullable Row before, Instant at) {
        long version = before == null ? 1 : before.version() + 1;
        try {
            if (before == null) {
                var _ = save(row(wanted, version, at));
            } else {
                update(row(wanted, version, before.registeredAt()));
            }
        } catch (DataAccessException e) {
            if (e.getCause() instanceof SQLIntegrityConstraintViolationException) {
                throw new Refusal(
                        AccountRefusal.IDENTIFIER_TAKEN,
                        "Look for " + wanted.identity().identifier()
                                + " in the directory; an establishment is registered once.");
            }
            throw e;
        }
        return new Found(wanted, version);
    }

    Found found(Row row) {
        return new Found(organisation(row), row.version());
    }

    /** The identity of an organisation that may act now. */
    Optional<Identity> acting(UUID id) {
        return find(id).map(this::organisation)
                .filter(Organisation.Approved.class::isInstance)
                .map(Organisation::identity);
    }

    Organisation organisation(Row row) {
        List<LegalStatus> statuses = json.read(row.statuses(), Statuses.class).list();
        Identity identity = new Identity(
                row.name(),
                row.kind(),
                row.identifierType(),
                row.identifier(),
                row.street(),
                row.postalCode(),
                row.city(),
                row.communeCode());
        if (row.approvedAt() == null) {
            return new Organisation.Registered(row.id(), identity, statuses);
        }
        if (row.suspendedAt() == null || row.suspensionReason() == null) {
            return new Organisation.Approved(row.id(), identity, statuses, row.approvedAt());
        }
        return new Organisation.Suspended(
                row.id(), identity, statuses, row.approvedAt(), row.suspensionReason(), row.suspendedAt());
    }

    private Row row(Organisation organisation, long version, Instant registeredAt) {
        return switch (organisation) {
            case Organisation.Registered o -> row(o, "REGISTERED", version, registeredAt, null, null, null);
            case Organisation.Approved o -> row(o, "APPROVED", version, registeredAt, o.approvedAt(), null, null);
            case Organisation.Suspended o ->
                row(o, "SUSPENDED", version, registeredAt, o.approvedAt(), o.since(), o.reason());
        };
    }

    private Row row(
            Organisation organisation,
            String state,
            long version,
            Instant registeredAt,
            @Nullable Instant approvedAt,
            @Nullable Instant suspendedAt,
            Organisation.@Nullable Reason reason) {
        Identity who = organisation.identity();
        return new Row(
                organisation.id(),
                version,
                state,
                who.name(),
                who.kind(),
                who.identifierType(),
                who.identifier(),
                who.street(),
                who.postalCode(),
                who.city(),
                who.communeCode(),
                json.write(new Statuses(organisation.statuses())),
                registeredAt,
                approvedAt,
                suspendedAt,
                reason);
    }

    private static Refusal unknown() {
        return new Refusal(CommonRefusal.NOT_FOUND, "No organisation has this id; register it first.");
    }

    @Query("SELECT * FROM organisation WHERE id = :id FOR UPDATE")
    abstract Optional<Row> lock(@UuidColumn UUID id);

    @Query("SELECT * FROM organisation WHERE id = :id")
    abstract Optional<Row> find(@UuidColumn UUID id);

    @Query("SELECT * FROM organisation WHERE (:all OR state = 'APPROVED') AND (:kind = '' OR kind = :kind)"
            + " AND id > :after ORDER BY id LIMIT :max")
    abstract List<Row> list(boolean all, String kind, @UuidColumn UUID after, int max);

    abstract Row save(Row row);

    abstract void update(Row row);
}
