package fr.boucle.redistribution.tracking;

import fr.boucle.redistribution.request.HouseholdDoor;
import fr.boucle.redistribution.request.Requests;
import fr.boucle.redistribution.request.TrackingCodeCommand;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

/** Erasure on request, GDPR art. 17: at once, by the household with its code or by the structure on its word. */
@Tag(name = "The household")
@Controller("/api/redistribution")
@ExecuteOn(TaskExecutors.BLOCKING)
class EraseRequest {
    static final String REASON = "ERASED_ON_REQUEST";

    private final Requests requests;
    private final Forgetting forgetting;
    private final HouseholdDoor door;

    EraseRequest(Requests requests, Forgetting forgetting, HouseholdDoor door) {
        this.requests = requests;
        this.forgetting = forgetting;
        this.door = door;
    }

    @Operation(
            summary = "Erase a household on its request",
            description = "Name, contact, code, hashes and free texts go now; the anonymous trace stays. Repeatable.")
    @Put("/requests/{reference}/erasure")
    @Secured(Role.MEDIATOR)
    @Transactional
    HttpResponse<?> erase(String reference, @Parameter(hidden = true) Actor actor) {
        Requests.Found found = requests.get(reference, actor);
        if (found.erasedAt() == null) {
            forgetting.forget(found.id(), REASON, actor.signature());
        }
        return HttpResponse.noContent();
    }

    @Operation(
            summary = "The household erases itself",
            description = "With the tracking code, which opens nothing afterwards: a repetition answers 404.")
    @Put("/followed-requests/erasure")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Transactional
    HttpResponse<?> eraseOwn(@Valid @Body TrackingCodeCommand code) {
        forgetting.forget(door.enter(code.trackingCode(), "OWN_ERASURE").id(), REASON, "household");
        return HttpResponse.noContent();
    }
}
