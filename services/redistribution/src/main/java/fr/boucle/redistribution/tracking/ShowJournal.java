package fr.boucle.redistribution.tracking;

import fr.boucle.redistribution.decision.NoticeView;
import fr.boucle.redistribution.decision.Notices;
import fr.boucle.redistribution.household.Households;
import fr.boucle.redistribution.household.Looks;
import fr.boucle.redistribution.request.HouseholdDoor;
import fr.boucle.redistribution.request.Requests;
import fr.boucle.redistribution.request.TrackingCodeCommand;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who looked at what, and everything that is kept of a household: for the household, and for those who answer for it. */
@Tag(name = "The household")
@Controller("/api/redistribution")
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowJournal {
    private final Requests requests;
    private final Looks looks;
    private final HouseholdDoor door;
    private final RequestViews views;
    private final Households households;
    private final Notices notices;

    ShowJournal(
            Requests requests,
            Looks looks,
            HouseholdDoor door,
            RequestViews views,
            Households households,
            Notices notices) {
        this.requests = requests;
        this.looks = looks;
        this.door = door;
        this.views = views;
        this.households = households;
        this.notices = notices;
    }

    /**
     * One look.
     *
     * @param what REQUEST, CONTACT, NOTICE, MANDATE_RENEWED…, OWN_… for the household itself
     * @param organisationId whose member looked, absent for the household itself
     */
    @Serdeable
    record LookView(
            String what, @Nullable UUID memberId, @Nullable UUID organisationId, Instant at) {}

    /** Everything kept of a household: GDPR art. 15. */
    @Serdeable
    record ExportView(
            RequestView request,
            Households.@Nullable Sealed household,
            List<NoticeView> notices,
            List<LookView> journal) {}

    @Operation(summary = "Who looked at a request")
    @Get("/requests/{reference}/journal")
    @Secured({Role.DECIDER, Role.MEDIATOR})
    @Transactional
    List<LookView> journal(String reference, @Parameter(hidden = true) Actor actor) {
        Requests.Found found = requests.get(reference, actor);
        looks.by(actor, found.id(), "JOURNAL");
        return of(found.id());
    }

    @Operation(
            summary = "Everything that is kept of a household",
            description =
                    "For the household, with its tracking code: request, contact, notices, journal. GDPR art. 15.")
    @Post("/followed-requests/exports")
    @Status(HttpStatus.OK)
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Transactional
    ExportView export(@Valid @Body TrackingCodeCommand code) {
        Requests.Found found = door.enter(code.trackingCode(), "OWN_EXPORT");
        return new ExportView(
                views.of(found), households.open(found.id()).orElse(null), notices.of(found), of(found.id()));
    }

    private List<LookView> of(UUID requestId) {
        return looks.of(requestId).stream()
                .map(row -> new LookView(row.what(), row.memberId(), row.organisationId(), row.lookedAt()))
                .toList();
    }
}
