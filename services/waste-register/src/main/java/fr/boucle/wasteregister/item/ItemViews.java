package fr.boucle.wasteregister.item;

import fr.boucle.persistence.Keys;
import fr.boucle.persistence.Listings;
import fr.boucle.wasteregister.site.Organisations;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The items of a list as readers see them: all read at once, with what their devices are called. */
@Singleton
class ItemViews {
    private final ItemRows rows;
    private final Organisations organisations;

    ItemViews(ItemRows rows, Organisations organisations) {
        this.rows = rows;
        this.organisations = organisations;
    }

    /** Those of these ids, in their order. */
    List<ItemView> all(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        String keys = Keys.of(ids);
        Map<UUID, ItemRows.Origin> origins =
                rows.origins(keys).stream().collect(Collectors.toMap(ItemRows.Origin::id, Function.identity()));
        List<WasteItem> items = ItemRows.items(rows.all(keys), rows.mediaOfAll(keys));
        Map<UUID, String> sites = organisations.namesOf(
                items.stream().map(item -> item.origin().site()).collect(Collectors.toSet()));
        List<ItemView> shown = items.stream()
                .map(item -> of(item, sites.get(item.origin().site()), origins))
                .toList();
        return Listings.inOrder(ids, shown, ItemView::itemId);
    }

    private static ItemView of(WasteItem item, @Nullable String site, Map<UUID, ItemRows.Origin> origins) {
        ItemRows.Origin origin = origins.get(item.id());
        return origin == null
                ? ItemView.of(item, site, null, null)
                : ItemView.of(item, site, origin.deviceCode(), origin.sortable());
    }
}
