package fr.boucle.redistribution.request;

import fr.boucle.redistribution.RedistributionRefusal;
import fr.boucle.redistribution.household.Looks;
import fr.boucle.redistribution.reference.RulesInForce;
import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
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
import jakarta.validation.constraints.NotNull;
import java.time.InstantSource;
import java.time.LocalDate;

/** A mandate is renewed by the structure and revoked by either; without one, the structure no longer sees the contact. */
@Tag(name = "Requests")
@Controller("/api/redistribution")
@ExecuteOn(TaskExecutors.BLOCKING)
class ChangeMandate {
    private final Requests requests;
    private final Looks looks;
    private final HouseholdDoor door;
    private final RulesInForce rules;
    private final InstantSource clock;

    ChangeMandate(Requests requests, Looks looks, HouseholdDoor door, RulesInForce rules, InstantSource clock) {
        this.requests = requests;
        this.looks = looks;
        this.door = door;
        this.rules = rules;
        this.clock = clock;
    }

    /** Its new last day, at most two years ahead. */
    @Serdeable
    record Command(@NotNull LocalDate until) {}

    @Operation(summary = "Renew the mandate", description = "With the household: journaled, and counts as a contact.")
    @Put("/requests/{reference}/mandate")
    @Secured(Role.MEDIATOR)
    @Transactional
    HttpResponse<?> renew(String reference, @Valid @Body Command renewal, @Parameter(hidden = true) Actor actor) {
        Requests.Found found = requests.getOwn(reference, actor);
        LocalDate today = rules.today();
        if (renewal.until().isBefore(today) || renewal.until().isAfter(today.plusYears(2))) {
            throw new Refusal(RedistributionRefusal.MANDATE_TOO_LONG, "Its last day lies within two years from today.");
        }
        looks.by(actor, found.id(), "MANDATE_RENEWED");
        requests.renewMandate(found.id(), renewal.until(), clock.instant());
        return HttpResponse.noContent();
    }

    @Operation(
            summary = "Revoke the mandate",
            description = "Repeatable. The request goes on; the contact is closed to staff.")
    @Put("/requests/{reference}/mandate-revocation")
    @Secured(Role.MEDIATOR)
    @Transactional
    HttpResponse<?> revoke(String reference, @Parameter(hidden = true) Actor actor) {
        Requests.Found found = requests.getOwn(reference, actor);
        looks.by(actor, found.id(), "MANDATE_REVOKED");
        requests.revokeMandate(found.id(), clock.instant());
        return HttpResponse.noContent();
    }

    @Operation(summary = "The household revokes the mandate", description = "With its tracking code. Repeatable.")
    @Put("/followed-requests/mandate-revocation")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Transactional
    HttpResponse<?> revokeOwn(@Valid @Body TrackingCodeCommand code) {
        Requests.Found found = door.enter(code.trackingCode(), "MANDATE_REVOKED");
        requests.revokeMandate(found.id(), clock.instant());
        return HttpResponse.noContent();
    }
}
