package fr.boucle.donations.inventory;

import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row of an inventory that a device came of, for whoever follows its thread back to the gift. */
@Tag(name = "devices")
@Controller("/api/donations/devices/{deviceId}/inventory-row")
@Secured(Role.AUDITOR)
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowInventoryRow {
    private final Verdicts verdicts;
    private final InventoryRows inventories;

    ShowInventoryRow(Verdicts verdicts, InventoryRows inventories) {
        this.verdicts = verdicts;
        this.inventories = inventories;
    }

    /**
     * The row and its file.
     *
     * @param line its place in the file, header = 1
     * @param readAt when the file was sent
     */
    @Serdeable
    record View(
            UUID deviceId,
            UUID inventoryId,
            UUID donorOrganisationId,
            @Nullable String fileName,
            String format,
            Instant readAt,
            long line,
            RowView.UnderstoodView understood) {}

    @Operation(
            summary = "The row of the inventory that a device came of",
            description =
                    "As it was understood, with its file and its place in it. 404 where the device came of no file: dropped"
                            + " off, found at the bench, typed in by hand.")
    @Get
    @Transactional(readOnly = true)
    View show(UUID deviceId) {
        InventoryRows.Row inventory = inventories.ofDevice(deviceId).orElseThrow(ShowInventoryRow::none);
        KeptVerdict kept = verdicts.ofDevice(inventory.id(), deviceId).orElseThrow(ShowInventoryRow::none);
        return new View(
                deviceId,
                inventory.id(),
                inventory.ownerId(),
                inventory.fileName(),
                inventory.format(),
                inventory.createdAt(),
                kept.verdict().line(),
                RowView.of(kept.verdict().read().understood()));
    }

    private static Refusal none() {
        return new Refusal(CommonRefusal.NOT_FOUND, "No row of an inventory is known for this device.");
    }
}
