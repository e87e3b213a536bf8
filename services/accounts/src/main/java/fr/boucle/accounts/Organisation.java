package fr.boucle.accounts;

import fr.boucle.accounts.OrganisationEvent.OrganisationApproved;
import fr.boucle.accounts.OrganisationEvent.OrganisationRenewed;
import fr.boucle.accounts.OrganisationEvent.OrganisationSuspended;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An organisation of the territory, in the states it can be in. */
sealed interface Organisation {
    UUID id();

    Identity identity();

    List<LegalStatus> statuses();

    /** Why an organisation is suspended. */
    enum Reason {
        PROOF_LAPSED,
        RULES_BROKEN,
        OWN_REQUEST,
        SECURITY,
        CLOSED
    }

    /** Written down by the steward, not yet acting. */
    record Registered(UUID id, Identity identity, List<LegalStatus> statuses) implements Organisation {
        OrganisationApproved approve(LocalDate today, Instant at) {
            return approval(this, today, at);
        }
    }

    /** May act: its members sign in. */
    record Approved(UUID id, Identity identity, List<LegalStatus> statuses, Instant approvedAt)
            implements Organisation {
        OrganisationSuspended suspend(Reason reason, Instant at) {
            return new OrganisationSuspended(id, reason, at);
        }

        OrganisationRenewed renew(List<LegalStatus> anew, Instant at) {
            return new OrganisationRenewed(id, anew, at);
        }
    }

    /** May do nothing for now; its statuses can be proven anew, then it is approved again. */
    record Suspended(
            UUID id, Identity identity, List<LegalStatus> statuses, Instant approvedAt, Reason reason, Instant since)
            implements Organisation {
        OrganisationApproved approve(LocalDate today, Instant at) {
            return approval(this, today, at);
        }

        OrganisationRenewed renew(List<LegalStatus> anew, Instant at) {
            return new OrganisationRenewed(id, anew, at);
        }
    }

    default Organisation on(OrganisationEvent event) {
        return switch (event) {
            case OrganisationApproved e ->
                switch (this) {
                    case Registered _, Suspended _ -> new Approved(id(), identity(), e.statuses(), e.approvedAt());
                    case Approved _ -> throw impossible(event);
                };
            case OrganisationSuspended e ->
                switch (this) {
                    case Approved o ->
                        new Suspended(o.id, o.identity, o.statuses, o.approvedAt, e.reasonCode(), e.suspendedAt());
                    case Registered _, Suspended _ -> throw impossible(event);
                };
            case OrganisationRenewed e -> renewed(e);
        };
    }

    private Organisation renewed(OrganisationRenewed e) {
        return switch (this) {
            case Approved o -> new Approved(o.id, o.identity, e.statuses(), o.approvedAt);
            case Suspended o -> new Suspended(o.id, o.identity, e.statuses(), o.approvedAt, o.reason, o.since);
            case Registered _ -> throw impossible(e);
        };
    }

    private IllegalStateException impossible(OrganisationEvent event) {
        return new IllegalStateException(event.getClass().getSimpleName() + " cannot happen to " + this);
    }

    private static OrganisationApproved approval(Organisation organisation, LocalDate today, Instant at) {
        LegalStatusRules.refuseLapsed(organisation.statuses(), today);
        return new OrganisationApproved(organisation.id(), organisation.identity(), organisation.statuses(), at);
    }
}
