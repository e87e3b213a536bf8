package fr.boucle.donations.organisation;

import fr.boucle.donations.DonationRefusal;
import fr.boucle.messaging.EventJson;
import fr.boucle.messaging.Suspendable;
import fr.boucle.web.Refusal;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The organisations, as the events of accounts tell them; an older event never overwrites a newer one. */
@Singleton
public class Organisations implements Suspendable {
    private final OrganisationRows rows;
    private final EventJson json;

    Organisations(OrganisationRows rows, EventJson json) {
        this.rows = rows;
        this.json = json;
    }

    /** The form in which statuses are kept. */
    @Serdeable
    record StatusList(List<Organisation.Status> statuses) {}

    /** An organisation that acts here; its approval may still be under way. */
    public Organisation acting(UUID id) {
        return rows.find(id)
                .map(this::organisation)
                .orElseThrow(
                        () -> new Refusal(
                                DonationRefusal.ORGANISATION_UNKNOWN,
                                "The territory's steward approves organisations; the approval reaches this service within seconds."));
    }

    /** The same, outside a use case's transaction. */
    @Transactional(readOnly = true)
    public Organisation known(UUID id) {
        return acting(id);
    }

    /** The same, locked: one request of an organisation at a time where its total counts. */
    public Organisation actingAlone(UUID id) {
        Optional<OrganisationRows.Row> locked = rows.lock(id);
        return locked.map(this::organisation).orElseGet(() -> acting(id));
    }

    /** Keeps an approval: everything that is told of an organisation. */
    void approve(long sequence, Organisation told) {
        Optional<OrganisationRows.Row> known = rows.lock(told.id());
        if (known.isEmpty()) {
            rows.save(row(sequence, told));
        } else if (known.get().sequence() < sequence) {
            rows.update(row(sequence, told));
        }
    }

    /** Keeps renewed statuses. */
    void renew(UUID id, long sequence, List<Organisation.Status> statuses) {
        rows.keepStatuses(id, sequence, json.write(new StatusList(statuses)));
    }

    /** A suspended organisation is eligible for nothing until it is approved again. */
    @Override
    public void suspend(UUID id, long sequence) {
        rows.suspend(id, sequence);
    }

    private OrganisationRows.Row row(long sequence, Organisation told) {
        return OrganisationRowsRowBuilder.stagedBuilder()
                .id(told.id())
                .sequence(sequence)
                .name(told.name())
                .kind(told.kind())
                .identifierType(told.identifierType())
                .identifier(told.identifier())
                .street(told.street())
                .postalCode(told.postalCode())
                .city(told.city())
                .communeCode(told.communeCode())
                .statuses(json.write(new StatusList(told.statuses())))
                .suspended(told.suspended())
                .build();
    }

    private Organisation organisation(OrganisationRows.Row row) {
        return OrganisationBuilder.stagedBuilder()
                .id(row.id())
                .name(row.name())
                .kind(row.kind())
                .identifierType(row.identifierType())
                .identifier(row.identifier())
                .street(row.street())
                .postalCode(row.postalCode())
                .city(row.city())
                .communeCode(row.communeCode())
                .statuses(json.read(row.statuses(), StatusList.class).statuses())
                .suspended(row.suspended())
                .build();
    }
}
