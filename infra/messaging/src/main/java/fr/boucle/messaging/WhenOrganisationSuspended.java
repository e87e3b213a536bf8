package fr.boucle.messaging;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Keeps, in every service, that an organisation is suspended, and tells the stores that decide by it. */
@Singleton
class WhenOrganisationSuspended implements Reaction<WhenOrganisationSuspended.OrganisationSuspended> {
    private final SuspendedSubjects subjects;
    private final List<Suspendable> stores;

    WhenOrganisationSuspended(SuspendedSubjects subjects, List<Suspendable> stores) {
        this.subjects = subjects;
        this.stores = stores;
    }

    @Serdeable
    record OrganisationSuspended(UUID organisationId) {}

    @Override
    public String on() {
        return "fr.boucle.accounts.OrganisationSuspended.v1";
    }

    @Override
    public Class<OrganisationSuspended> event() {
        return OrganisationSuspended.class;
    }

    @Override
    public void handle(OrganisationSuspended event, Envelope envelope) {
        subjects.record(event.organisationId(), envelope.sequence(), true, envelope.time());
        stores.forEach(store -> store.suspend(event.organisationId(), envelope.sequence()));
    }
}
