package fr.boucle.donations.inventory;

import fr.boucle.donations.organisation.Organisation;
import fr.boucle.donations.organisation.Organisations;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import fr.boucle.web.Version;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agent confirms a preview: its accepted and recycling rows become listed devices. */
@Tag(name = "inventories")
@Controller("/api/donations/inventories/{inventoryId}")
@Secured(Role.AGENT)
@ExecuteOn(TaskExecutors.BLOCKING)
class ConfirmInventory {
    private final Inventories inventories;
    private final InventoryListing listing;
    private final EnteringRuns runs;
    private final InventoryAnswer answers;
    private final Organisations organisations;

    ConfirmInventory(
            Inventories inventories,
            InventoryListing listing,
            EnteringRuns runs,
            InventoryAnswer answers,
            Organisations organisations) {
        this.inventories = inventories;
        this.listing = listing;
        this.runs = runs;
        this.answers = answers;
        this.organisations = organisations;
    }

    @Operation(
            summary = "Confirm a preview",
            description =
                    "Lists the devices and publishes DeviceListed for each. Needs the preview's ETag as If-Match (428, 412)."
                            + " Repeating gives the same answer and lists nothing twice. Prefer: respond-async gives 204 when it was soon"
                            + " done, else 202 with the progress at Location: it goes on by itself, and may be asked for again.")
    @Put
    HttpResponse<?> confirm(
            UUID inventoryId,
            @Header("If-Match") @Nullable String ifMatch,
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor) {
        Organisation owner = organisations.known(actor.organisation());
        Inventory inventory = inventories.own(inventoryId, owner.id());
        Version.required(ifMatch).mustBe(inventory.version());
        inventory.mustBeOpen();
        if (request.getHeaders().getAll("Prefer").stream().anyMatch(value -> value.contains("respond-async"))) {
            return runs.enter(inventoryId, owner.id(), actor.signature())
                    ? HttpResponse.noContent()
                    : HttpResponse.accepted().header(HttpHeaders.LOCATION, "/api/donations/inventories/" + inventoryId);
        }
        listing.list(inventoryId, owner, actor.signature());
        return answers.confirmation(inventoryId, owner.id());
    }
}
