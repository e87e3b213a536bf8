package fr.boucle.redistribution.request;

import fr.boucle.redistribution.household.Contact;
import fr.boucle.redistribution.household.Households;
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
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A household has another telephone or another address: what is written to it must reach it. */
@Tag(name = "The household")
@Controller("/api/redistribution/followed-requests/contact")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class ChangeContact {
    private final HouseholdDoor door;
    private final Households households;

    ChangeContact(HouseholdDoor door, Households households) {
        this.door = door;
        this.households = households;
    }

    /** How it is reached now. */
    @Serdeable
    record Command(
            @NotBlank @Size(max = 40) String trackingCode,
            @NotNull @Valid Contact contact) {
        @Override
        public String toString() {
            return "Command";
        }
    }

    @Operation(
            summary = "The household says how it is reached now",
            description = "With its tracking code. It replaces name, telephone and address. Repeatable.")
    @ApiResponse(responseCode = "409", description = "duplicate-household: another open request has this contact")
    @Put
    @Transactional
    HttpResponse<?> change(@Valid @Body Command command) {
        Requests.Found found = door.enter(command.trackingCode(), "OWN_CONTACT");
        households.reachAt(found.id(), command.contact(), isOpen(found.request()));
        return HttpResponse.noContent();
    }

    private static boolean isOpen(Request request) {
        return request instanceof Request.Queued || request instanceof Request.Granted;
    }
}
