package fr.boucle.donations.inventory;

import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** An agent gives an inventory a name by which people know it. */
@Tag(name = "inventories")
@Controller("/api/donations/inventories/{inventoryId}/label")
@Secured(Role.AGENT)
@ExecuteOn(TaskExecutors.BLOCKING)
class LabelInventory {
    private final Inventories inventories;

    LabelInventory(Inventories inventories) {
        this.inventories = inventories;
    }

    /** The name. */
    @Serdeable
    record Command(@NotBlank @Size(max = 120) String label) {}

    @Operation(summary = "Label an inventory", description = "The last label counts. Repeatable.")
    @Put
    @Transactional
    HttpResponse<?> label(UUID inventoryId, @Valid @Body Command command, @Parameter(hidden = true) Actor actor) {
        Inventory inventory = inventories.own(inventoryId, actor.organisation());
        inventories.label(inventory.id(), command.label().strip());
        return HttpResponse.noContent();
    }
}
