package fr.boucle.wasteregister.item;

import fr.boucle.persistence.Keys;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the devices that items come of are called: all read at once. */
@Singleton
public class DeviceCodes {
    private final ItemRows rows;

    DeviceCodes(ItemRows rows) {
        this.rows = rows;
    }

    /** By the ids of the items; of waste that comes of no device, nothing. */
    public Map<UUID, String> of(List<WasteItem> items) {
        Map<UUID, String> codes = new HashMap<>();
        if (!items.isEmpty()) {
            rows.origins(Keys.of(items.stream().map(WasteItem::id).toList()))
                    .forEach(origin -> origin.code().ifPresent(code -> codes.put(origin.id(), code)));
        }
        return codes;
    }

    /** The items of a lot as its readers see them. */
    public List<ItemView> views(List<WasteItem> items) {
        Map<UUID, String> codes = of(items);
        return items.stream()
                .map(item -> ItemView.of(item, null, codes.get(item.id()), null))
                .toList();
    }
}
