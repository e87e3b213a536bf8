package fr.boucle.donations.inventory;

import fr.boucle.donations.device.Description;
import fr.boucle.donations.device.Device;
import fr.boucle.donations.device.DeviceEntry;
import fr.boucle.donations.device.DeviceEvent;
import fr.boucle.donations.device.Devices;
import fr.boucle.donations.device.ListedDevice;
import fr.boucle.donations.law.LegalChecks;
import fr.boucle.donations.law.RuleBook;
import fr.boucle.donations.organisation.Organisation;
import fr.boucle.donations.reading.Reason;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Turns the rows of a confirmed inventory into listed devices, a batch per transaction; an interrupted one goes on. */
@Singleton
class InventoryListing {
    private static final int BATCH = 200;

    private final Inventories inventories;
    private final Verdicts verdicts;
    private final Devices devices;
    private final KnownDevices known;
    private final LegalChecks checks;
    private final TransactionOperations<Connection> transactions;
    private final InstantSource clock;

    InventoryListing(
            Inventories inventories,
            Verdicts verdicts,
            Devices devices,
            KnownDevices known,
            LegalChecks checks,
            TransactionOperations<Connection> transactions,
            InstantSource clock) {
        this.inventories = inventories;
        this.verdicts = verdicts;
        this.devices = devices;
        this.known = known;
        this.checks = checks;
        this.transactions = transactions;
        this.clock = clock;
    }

    void list(UUID inventoryId, Organisation owner, String actor) {
        boolean _ = list(inventoryId, owner, actor, () -> true);
    }

    /**
     * The same, batch by batch while it may go on.
     *
     * @return whether all were entered
     */
    boolean list(UUID inventoryId, Organisation owner, String actor, BooleanSupplier goesOn) {
        int done = BATCH;
        while (done == BATCH && goesOn.getAsBoolean()) {
            done = transactions.executeWrite(_ -> batch(inventoryId, owner, actor));
        }
        return done < BATCH;
    }

    private int batch(UUID inventoryId, Organisation owner, String actor) {
        inventories.confirm(inventoryId);
        inventories.keepEntering(inventoryId);
        List<KeptVerdict> batch = verdicts.toList(inventoryId, BATCH);
        for (KeptVerdict kept : batch) {
            UUID updates = kept.verdict().updates();
            if (updates == null) {
                enter(kept, inventoryId, owner, actor);
            } else if (kept.verdict().isBack()) {
                known.withWorkshop(updates)
                        .ifPresentOrElse(
                                why -> verdicts.duplicate(kept.id(), why),
                                () -> comeBack(kept, updates, inventoryId, owner, actor));
            } else {
                update(kept, updates, actor);
            }
        }
        return batch.size();
    }

    private void enter(KeptVerdict kept, UUID inventoryId, Organisation owner, String actor) {
        String identity = String.valueOf(kept.verdict().identity());
        if (devices.known(owner.id(), List.of(identity)).isEmpty()) {
            Found found = Objects.requireNonNull(kept.verdict().found());
            verdicts.listed(kept.id(), list(found, identity, inventoryId, owner, actor));
        } else {
            verdicts.duplicate(kept.id(), Reason.of("listed-meanwhile"));
        }
    }

    /** Given once, and here again: under a code of its own, with the history of before. */
    private void comeBack(KeptVerdict kept, UUID formerId, UUID inventoryId, Organisation owner, String actor) {
        Found found = Objects.requireNonNull(kept.verdict().found());
        String identity = String.valueOf(kept.verdict().identity());
        devices.comeBack(formerId, entry(found, identity, inventoryId, owner), actor)
                .ifPresentOrElse(
                        device -> verdicts.listed(kept.id(), device.asset().id()),
                        () -> verdicts.duplicate(kept.id(), Reason.of("listed-meanwhile")));
    }

    private void update(KeptVerdict kept, UUID deviceId, String actor) {
        Description told = Objects.requireNonNull(kept.verdict().found()).description();
        RuleBook rules = checks.today();
        devices.react(deviceId, actor, device -> switch (device) {
            case ListedDevice listed -> listed.describe(told, rules).stream().toList();
            case Device.Reassigned _, Device.Withdrawn _ -> again(device, told, rules);
            case Device.HandedOver _, Device.SentToWaste _ -> List.of();
        });
        verdicts.listed(kept.id(), deviceId);
    }

    /** As it was, and then as the file describes it. */
    private List<DeviceEvent> again(Device device, Description told, RuleBook rules) {
        List<DeviceEvent> events = new ArrayList<>(List.of(device.listAgain(clock.instant())));
        if (device.on(events.getFirst()) instanceof ListedDevice back) {
            back.describe(told, rules).ifPresent(events::add);
        }
        return events;
    }

    private UUID list(Found found, String identity, UUID inventoryId, Organisation owner, String actor) {
        return devices.list(entry(found, identity, inventoryId, owner), actor)
                .asset()
                .id();
    }

    private static DeviceEntry entry(Found found, String identity, UUID inventoryId, Organisation owner) {
        String commune = found.communeCode();
        return new DeviceEntry(
                owner.id(),
                identity,
                inventoryId,
                found.description(),
                found.serialNumber(),
                null,
                commune == null ? owner.communeCode() : commune,
                found.proposal());
    }
}
