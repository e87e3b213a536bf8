package fr.boucle.wasteregister.item;

import fr.boucle.messaging.Outbox;
import fr.boucle.messaging.Publication;
import fr.boucle.wasteregister.item.ItemEvent.DestructionCertified;
import fr.boucle.wasteregister.item.ItemEvent.ItemSorted;
import fr.boucle.wasteregister.item.ItemEvent.WasteItemAccepted;
import fr.boucle.wasteregister.mass.KeptMasses;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The waste items, each in exactly one lot. A change locks the device, then the item, decides, and writes its state and
 * events at once; an item's events are numbered by its device.
 */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
public class Items {
    private final ItemRows rows;
    private final WasteDevices devices;
    private final KeptMasses masses;
    private final Outbox outbox;

    Items(ItemRows rows, WasteDevices devices, KeptMasses masses, Outbox outbox) {
        this.rows = rows;
        this.devices = devices;
        this.masses = masses;
        this.outbox = outbox;
    }

    /** What to do to an item: events in order, possibly none. */
    public interface Decision extends Function<WasteItem, List<? extends ItemEvent>> {}

    /** Locks an item of a site, to look at it before its change. */
    public WasteItem lock(UUID id, UUID organisation) {
        ItemRows.Row row = rows.find(id)
                .filter(found -> found.organisationId().equals(organisation))
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "No item of yours has this id."));
        UUID device = row.deviceId();
        if (device != null) {
            WasteDevices.Row _ = devices.lock(device).orElseThrow();
        }
        return item(rows.lock(id).orElseThrow());
    }

    /** Changes an item of the actor's site. */
    public WasteItem change(UUID id, Actor actor, Decision decision) {
        WasteItem item = lock(id, actor.organisation());
        for (ItemEvent event : decision.apply(item)) {
            WasteItem was = item;
            item = was.on(event);
            write(was, item, event);
            if (event instanceof ItemEvent.Published published) {
                publish(published, item.origin().device(), actor.signature());
            }
        }
        return item;
    }

    /** Locks the device that items come of; unknown ones are noted. */
    public void of(Origin origin) {
        devices.note(origin.deviceId(), origin.code(), origin.kind(), origin.hop());
    }

    /** The device that items come of. */
    public record Origin(UUID deviceId, String code, String kind, int hop) {}

    /** Whether an item is here already. */
    public boolean has(UUID id) {
        return rows.count(id) > 0;
    }

    /** Adds an item to its lot, under its device's lock. */
    public void open(WasteItem item, String actor) {
        WasteItem.Matter matter = item.matter();
        rows.insert(
                item.id(),
                item.lot(),
                item.origin().site(),
                item.origin().device(),
                matter.kind(),
                matter.wasteCode(),
                matter.massGrams(),
                matter.dataBearing(),
                item.acceptedAt());
        WasteItem.Origin from = item.origin();
        rows.tell(item.id(), from.producer(), from.communeCode(), matter.chemistry(), item.since(), matter.pieces());
        accepted(item, matter.massGrams());
        item.media().forEach(medium -> rows.addMedium(item.id(), medium.serialNumber()));
        UUID device = item.origin().device();
        if (device != null) {
            publish(item.accepted(item.acceptedAt()), device, actor);
        }
    }

    /** Whether a lot holds any item. */
    public boolean areIn(UUID lot) {
        return rows.isAnyIn(lot);
    }

    public long gramsOf(UUID lot) {
        return rows.gramsOf(lot);
    }

    public List<WasteItem> ofLot(UUID lot) {
        return ItemRows.items(rows.ofLot(lot), rows.mediaOfLot(lot));
    }

    private WasteItem item(ItemRows.Row row) {
        return row.item(row.dataBearing() ? rows.mediaOf(row.id()) : List.of());
    }

    private void write(WasteItem was, WasteItem now, ItemEvent event) {
        switch (event) {
            case WasteItemAccepted _ -> {}
            case ItemSorted sorted -> {
                rows.sort(now.id(), sorted.lot(), sorted.wasteCode(), sorted.reason());
                accepted(was, -was.matter().massGrams());
                accepted(now, now.matter().massGrams());
            }
            case DestructionCertified done -> {
                rows.addMedium(now.id(), done.serialNumber());
                rows.certify(now.id(), done.serialNumber(), done.certificateNumber(), done.destroyedOn(), done.at());
            }
        }
    }

    private void accepted(WasteItem item, long grams) {
        masses.accepted(item.origin().site(), item.matter().wasteCode(), item.acceptedAt(), grams);
    }

    /** Events are keyed by their device: what comes of a container is told of by its lot alone. */
    private void publish(ItemEvent.Published event, @Nullable UUID device, String actor) {
        if (device != null) {
            long sequence = devices.next(device);
            int hop = devices.lock(device).orElseThrow().hop();
            outbox.append(Publication.ofDevice(event, device, sequence, hop), actor);
        }
    }
}
