package fr.boucle.accounts;

import fr.boucle.messaging.Outbox;
import fr.boucle.messaging.Publication;
import fr.boucle.persistence.UuidColumn;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Version;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
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
abstract class Organisations implements GenericRepository<OrganisationRow, UUID> {
    private final Outbox outbox;
    private final OrganisationRows rows;

    Organisations(Outbox outbox, OrganisationRows rows) {
        this.outbox = outbox;
        this.rows = rows;
    }

    /** Locks, decides, stores the row and the events: one transaction, the caller's. */
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    FoundOrganisation change(
            UUID id, @Nullable String ifMatch, String actor, Function<Organisation, List<OrganisationEvent>> decide) {
        OrganisationRow row = lock(id).orElseThrow(Organisations::unknown);
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
            update(rows.row(organisation, version, row.registeredAt()));
        }
        return new FoundOrganisation(organisation, version);
    }

    /** Writes a new organisation, or another identity of one that is not approved yet. */
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    FoundOrganisation put(Organisation.Registered wanted, @Nullable OrganisationRow before, Instant at) {
        long version = before == null ? 1 : before.version() + 1;
        try {
            if (before == null) {
                var _ = save(rows.row(wanted, version, at));
            } else {
                update(rows.row(wanted, version, before.registeredAt()));
            }
        } catch (DataAccessException e) {
            throw e.getCause() instanceof SQLIntegrityConstraintViolationException ? taken(wanted.identity()) : e;
        }
        return new FoundOrganisation(wanted, version);
    }

    FoundOrganisation found(OrganisationRow row) {
        return new FoundOrganisation(organisation(row), row.version());
    }

    /** The identity of an organisation that may act now. */
    Optional<Identity> acting(UUID id) {
        return find(id).map(this::organisation)
                .filter(Organisation.Approved.class::isInstance)
                .map(Organisation::identity);
    }

    Organisation organisation(OrganisationRow row) {
        return rows.organisation(row);
    }

    private static Refusal taken(Identity identity) {
        return new Refusal(
                AccountRefusal.IDENTIFIER_TAKEN,
                "Look for " + identity.identifier() + " in the directory; an establishment is registered once.");
    }

    private static Refusal unknown() {
        return new Refusal(CommonRefusal.NOT_FOUND, "No organisation has this id; register it first.");
    }

    @Query("SELECT * FROM organisation WHERE id = :id FOR UPDATE")
    abstract Optional<OrganisationRow> lock(@UuidColumn UUID id);

    @Query("SELECT * FROM organisation WHERE id = :id")
    abstract Optional<OrganisationRow> find(@UuidColumn UUID id);

    @Query("SELECT * FROM organisation WHERE (:all OR state = 'APPROVED') AND (:kind = '' OR kind = :kind)"
            + " AND id > :after ORDER BY id LIMIT :max")
    abstract List<OrganisationRow> list(boolean all, String kind, @UuidColumn UUID after, int max);

    abstract OrganisationRow save(OrganisationRow row);

    abstract void update(OrganisationRow row);
}
