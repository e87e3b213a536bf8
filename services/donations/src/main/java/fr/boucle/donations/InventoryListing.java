package fr.boucle.donations;

import fr.boucle.donations.reading.Reason;
import fr.boucle.messaging.EventJson;
import fr.boucle.values.DeviceCode;
import fr.boucle.values.Ids;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.Connection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Turns the rows of a confirmed inventory into listed devices, a batch per transaction; an interrupted one goes on. */
@Singleton
class InventoryListing {
    private static final int BATCH = 200;

    private final Inventories inventories;
    private final InventoryRows rows;
    private final Devices devices;
    private final LegalChecks checks;
    private final EventJson json;
    private final TransactionOperations<Connection> transactions;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    InventoryListing(
            Inventories inventories,
            InventoryRows rows,
            Devices devices,
            LegalChecks checks,
            EventJson json,
            TransactionOperations<Connection> transactions,
            InstantSource clock) {
        this.inventories = inventories;
        this.rows = rows;
        this.devices = devices;
        this.checks = checks;
        this.json = json;
        this.transactions = transactions;
        this.clock = clock;
    }

    void list(UUID inventoryId, Organisation owner, String actor) {
        int done;
        do {
            done = transactions.executeWrite(_ -> batch(inventoryId, owner, actor));
        } while (done == BATCH);
    }

    /** The inventory's lock keeps two confirmations from listing the same rows. */
    private int batch(UUID inventoryId, Organisation owner, String actor) {
        var _ = inventories.lock(inventoryId).orElseThrow();
        long _ = inventories.confirm(inventoryId);
        List<InventoryRows.Row> batch = rows.toList(inventoryId, BATCH);
        for (InventoryRows.Row row : batch) {
            if (row.updates() != null) {
                update(row, row.updates(), owner);
            } else {
                enter(row, inventoryId, owner, actor);
            }
        }
        return batch.size();
    }

    private void enter(InventoryRows.Row row, UUID inventoryId, Organisation owner, String actor) {
        String identity = String.valueOf(row.identity());
        if (devices.findByIdentity(owner.id(), identity).isPresent()) {
            long _ = rows.duplicate(
                    row.id(),
                    json.write(new InventoryRows.ReasonList(
                            List.of(Reason.of("already-listed", "Another inventory listed this device meanwhile.")))));
        } else {
            long _ = rows.listed(row.id(), list(rows.found(row), identity, inventoryId, owner, actor));
        }
    }

    /** What is told again at hand-over needs no event now. */
    private void update(InventoryRows.Row row, UUID deviceId, Organisation owner) {
        Devices.Row device = devices.lockOwn(deviceId, owner.id()).orElseThrow();
        Found found = rows.found(row);
        DeviceUpdate.of(device, devices.details(device), found).ifPresent(changed -> {
            OrientationRules.Proposal proposal = changed.proposal(checks.today());
            var _ = devices.update(changed.on(
                    device,
                    json.write(changed.details()),
                    proposal,
                    json.write(new InventoryRows.ReasonList(proposal.reasons())),
                    clock.instant()));
        });
        long _ = rows.listed(row.id(), deviceId);
    }

    private UUID list(Found found, String identity, UUID inventoryId, Organisation owner, String actor) {
        Instant now = clock.instant();
        Devices.Row row = new Devices.Row(
                Ids.next(),
                0,
                0,
                DeviceCode.draw(random).value(),
                owner.id(),
                identity,
                inventoryId,
                Devices.State.LISTED,
                found.kind(),
                found.manufacturer(),
                found.model(),
                found.serialNumber(),
                found.assetTag(),
                found.acquiredOn(),
                json.write(found.details()),
                found.kind().referenceMass().grams(),
                MassSource.REFERENCE,
                found.communeCode() == null ? owner.communeCode() : found.communeCode(),
                found.orientation(),
                found.orientation(),
                json.write(new InventoryRows.ReasonList(found.orientationReasons())),
                null,
                null,
                null,
                null,
                now,
                now);
        devices.list(row, Device.list(devices.state(row).asset(), found.orientation(), now), actor);
        return row.id();
    }
}
