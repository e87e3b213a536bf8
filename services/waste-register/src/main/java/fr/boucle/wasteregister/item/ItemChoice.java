package fr.boucle.wasteregister.item;

import fr.boucle.persistence.Listing;
import fr.boucle.persistence.Listings;
import fr.boucle.values.DeviceCode;
import fr.boucle.web.ListQuery;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Many items of a site chosen at once: one by one, by a filter, or by names as they are read from labels. */
@Singleton
public class ItemChoice {
    /** How many one act is done to. */
    public static final int MOST = 5_000;

    private static final ListQuery IN_ORDER = new ListQuery(MOST, ItemFilter.USUAL_ORDER, false, null, false);

    private final Listings listings;
    private final ItemViews views;

    ItemChoice(Listings listings, ItemViews views) {
        this.listings = listings;
        this.views = views;
    }

    /**
     * What is chosen.
     *
     * @param items each with its device's code and whether it may still be sorted
     * @param unknown names that no item of the site has
     * @param more whether the filter found more than one act is done to
     */
    public record Chosen(List<ItemView> items, List<String> unknown, boolean more) {}

    /** The items of a site that are meant; what is not of the site is not there. */
    @Transactional(readOnly = true)
    public Chosen of(UUID site, @Nullable List<UUID> items, @Nullable List<String> names, @Nullable ItemFilter filter) {
        Set<UUID> found = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        for (UUID item : items == null ? List.<UUID>of() : items) {
            found.addAll(ids(own(site).where("i.id = ?", item)));
        }
        for (String name : names == null ? List.<String>of() : names) {
            List<UUID> named = named(site, name.strip());
            found.addAll(named);
            if (named.isEmpty()) {
                unknown.add(name.strip());
            }
        }
        if (filter != null) {
            found.addAll(ids(filter.narrow(own(site))));
        }
        boolean more = found.size() > MOST;
        return new Chosen(views.all(found.stream().limit(MOST).toList()), unknown, more);
    }

    /** In which lot and under which code each of some is. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Object>> places(List<UUID> items) {
        return views.all(items).stream()
                .collect(Collectors.toMap(ItemView::itemId, item -> List.of(item.lotId(), item.wasteCode())));
    }

    /** By the printed code of a device, or by the serial number of a medium. */
    private List<UUID> named(UUID site, String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        String code = DeviceCode.parse(last).map(DeviceCode::value).orElse(last);
        return ids(own(site).where("""
                        d.code = ? OR EXISTS
                        (SELECT 1 FROM waste_medium m WHERE m.item_id = i.id AND m.serial_number = ?)""", code, name));
    }

    private static Listing own(UUID site) {
        return ItemFilter.every().where(ItemFilter.SITE + " = ?", site);
    }

    private List<UUID> ids(Listing listing) {
        return listings.ids(listing, IN_ORDER, MOST + 1);
    }
}
