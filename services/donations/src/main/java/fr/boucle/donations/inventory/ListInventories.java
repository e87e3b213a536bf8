package fr.boucle.donations.inventory;

import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An agent finds its inventories again: running, waiting to be confirmed, confirmed. */
@Tag(name = "inventories")
@Controller("/api/donations/inventories")
@Secured(Role.AGENT)
@ExecuteOn(TaskExecutors.BLOCKING)
class ListInventories {
    private final Inventories inventories;

    ListInventories(Inventories inventories) {
        this.inventories = inventories;
    }

    @Serdeable
    record View(UUID id, Inventory.State state, long rowsRead, Instant createdAt) {}

    @Operation(
            summary = "The organisation's latest inventories",
            description = "At most 20, the newest first; what nobody confirms is forgotten after 24 hours.")
    @Get
    @Transactional(readOnly = true)
    List<View> list(@Parameter(hidden = true) Actor actor) {
        return inventories.latest(actor.organisation()).stream()
                .map(row -> new View(row.id(), row.state(), row.rowsRead(), row.createdAt()))
                .toList();
    }
}
