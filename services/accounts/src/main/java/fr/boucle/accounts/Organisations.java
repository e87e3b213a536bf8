package fr.boucle.accounts;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import fr.boucle.messaging.EventJson;
import fr.boucle.messaging.Outbox;
import fr.boucle.messaging.Publication;
import fr.boucle.persistence.Keys;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Version;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The organisations of the territory. A change locks one, decides, and writes its state, journal and events at once. */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
class Organisations {
    private final OrganisationRows rows;
    private final Journal journal;
    private final Outbox outbox;
    private final EventJson json;
    private final InstantSource clock;

    Organisations(OrganisationRows rows, Journal journal, Outbox outbox, EventJson json, InstantSource clock) {
        this.rows = rows;
        this.journal = journal;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /** An organisation and the version it has. */
    record Found(Organisation organisation, long version) {
        MutableHttpResponse<OrganisationView> answer(HttpStatus status) {
            return new Version(version)
                    .tag(HttpResponse.<OrganisationView>status(status).body(OrganisationView.of(organisation)));
        }
    }

    /** What to do to an organisation: events in order, possibly none. */
    interface Decision extends Function<Organisation, List<? extends OrganisationEvent>> {}

    /** The column {@code statuses}, as JSON. */
    @Serdeable
    record Statuses(List<LegalStatus> list) {}

    /** Changes an organisation, on the version it was read at where one is given; only the steward does. */
    @CanIgnoreReturnValue
    Found change(UUID id, String actor, @Nullable String ifMatch, Decision decision) {
        OrganisationRows.Row row = rows.lock(id).orElseThrow(Organisations::unknown);
        if (ifMatch != null) {
            Version.required(ifMatch).mustBe(row.version());
        }
        Organisation organisation = organisation(row);
        long version = row.version();
        for (OrganisationEvent event : decision.apply(organisation)) {
            organisation = organisation.on(event);
            version++;
            journal.record(event, actor);
            outbox.append(Publication.of(event, id, version), actor);
        }
        if (version != row.version()) {
            write(organisation, version);
        }
        return new Found(organisation, version);
    }

    /** Writes down a new organisation; none where the id is taken, also at the same moment. */
    Optional<Found> open(Organisation.Registered organisation, String actor) {
        if (rows.lock(organisation.id()).isPresent()) {
            return Optional.empty();
        }
        try {
            rows.save(OrganisationRows.Row.registered(organisation, 1, proven(organisation), clock.instant()));
        } catch (DataAccessException e) {
            if (rows.lock(organisation.id()).isPresent()) {
                return Optional.empty();
            }
            throw taken(organisation.identity(), e);
        }
        journal.note(organisation.id(), Noted.ORGANISATION_REGISTERED, actor);
        return Optional.of(new Found(organisation, 1));
    }

    /** Writes down another identity of one that is not approved yet, of which nobody has heard. */
    Found correct(Organisation.Registered organisation, String actor, @Nullable String ifMatch) {
        OrganisationRows.Row row = rows.lock(organisation.id()).orElseThrow(Organisations::unknown);
        if (ifMatch != null) {
            Version.required(ifMatch).mustBe(row.version());
        }
        Organisation present = organisation(row);
        if (isSaidAlready(present, organisation)) {
            return new Found(present, row.version());
        }
        if (!(present instanceof Organisation.Registered)) {
            throw new Refusal(
                    AccountRefusal.IDENTITY_FIXED,
                    "Suspend it (CLOSED) and register the new organisation; statuses alone change by a renewal.");
        }
        long version = row.version() + 1;
        try {
            rows.update(
                    OrganisationRows.Row.registered(organisation, version, proven(organisation), row.registeredAt()));
        } catch (DataAccessException e) {
            throw taken(organisation.identity(), e);
        }
        journal.note(organisation.id(), Noted.ORGANISATION_CORRECTED, actor);
        return new Found(organisation, version);
    }

    Found get(UUID id) {
        return rows.find(id)
                .map(row -> new Found(organisation(row), row.version()))
                .orElseThrow(Organisations::unknown);
    }

    Optional<Organisation> find(UUID id) {
        return rows.find(id).map(this::organisation);
    }

    /** The identity of an organisation that may act now. */
    Optional<Identity> acting(UUID id) {
        return find(id).filter(Organisation.Approved.class::isInstance).map(Organisation::identity);
    }

    /** Those of these ids, in no order. */
    List<Organisation> of(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : rows.of(Keys.of(ids)).stream().map(this::organisation).toList();
    }

    /** Each organisation, or each approved one, in the order of ids. */
    List<Organisation> each(boolean all) {
        return rows.all(all).stream().map(this::organisation).toList();
    }

    private void write(Organisation organisation, long version) {
        UUID id = organisation.id();
        String state = OrganisationView.State.of(organisation).name();
        OrganisationRows.Proven proven = proven(organisation);
        rows.prove(id, proven.statuses(), proven.until());
        switch (organisation) {
            case Organisation.Registered _ -> rows.move(id, version, state, null, null, null);
            case Organisation.Approved o -> rows.move(id, version, state, o.approvedAt(), null, null);
            case Organisation.Suspended o -> rows.move(id, version, state, o.approvedAt(), o.since(), o.reason());
        }
    }

    private Organisation organisation(OrganisationRows.Row row) {
        return row.organisation(
                json.read(row.proven().statuses(), Statuses.class).list());
    }

    private OrganisationRows.Proven proven(Organisation organisation) {
        return new OrganisationRows.Proven(
                json.write(new Statuses(organisation.statuses())), LegalStatusRules.firstEnd(organisation.statuses()));
    }

    private static boolean isSaidAlready(Organisation present, Organisation.Registered wanted) {
        return present.identity().equals(wanted.identity())
                && (present.statuses().equals(wanted.statuses()) || !(present instanceof Organisation.Registered));
    }

    private static RuntimeException taken(Identity identity, DataAccessException e) {
        return e.getCause() instanceof SQLIntegrityConstraintViolationException
                ? new Refusal(
                        AccountRefusal.IDENTIFIER_TAKEN,
                        "Look for " + identity.identifier() + " in the directory; an establishment is registered once.")
                : e;
    }

    private static Refusal unknown() {
        return new Refusal(CommonRefusal.NOT_FOUND, "No organisation has this id; register it first.");
    }
}
