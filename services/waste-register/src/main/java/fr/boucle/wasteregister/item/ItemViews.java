package fr.boucle.wasteregister.item;

import fr.boucle.persistence.Keys;
import fr.boucle.persistence.Listings;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The items of a list as readers see them: all read at once, with what their devices are called. */
@Singleton
class ItemViews {
    private final ItemRows rows;

    ItemViews(ItemRows rows) {
        this.rows = rows;
    }

    /** Those of these ids, in their order. */
    List<ItemView> all(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        String keys = Keys.of(ids);
        Map<UUID, ItemRows.Origin> origins =
                rows.origins(keys).stream().collect(Collectors.toMap(ItemRows.Origin::id, Function.identity()));
        List<ItemView> shown = ItemRows.items(rows.all(keys), rows.mediaOfAll(keys)).stream()
                .map(item -> of(item, origins))
                .toList();
        return Listings.inOrder(ids, shown, ItemView::itemId);
    }

    private static ItemView of(WasteItem item, Map<UUID, ItemRows.Origin> origins) {
        ItemRows.Origin origin = origins.get(item.id());
        return origin == null ? ItemView.of(item) : ItemView.of(item, origin.deviceCode(), origin.sortable());
    }
}
