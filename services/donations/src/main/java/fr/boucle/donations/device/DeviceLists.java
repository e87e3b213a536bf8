package fr.boucle.donations.device;

import fr.boucle.donations.law.Giveable;
import fr.boucle.donations.law.LegalChecks;
import fr.boucle.donations.law.RuleBook;
import fr.boucle.donations.law.ValueEstimate;
import fr.boucle.donations.reading.DeviceDetails;
import fr.boucle.persistence.Keys;
import fr.boucle.persistence.Listings;
import fr.boucle.web.ListPage;
import fr.boucle.web.ListQuery;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists of an organisation's devices, as they are read and as they are chosen from. */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
public class DeviceLists {
    private final Listings listings;
    private final DeviceRows rows;
    private final StoredDevices stored;
    private final LegalChecks checks;

    DeviceLists(Listings listings, DeviceRows rows, StoredDevices stored, LegalChecks checks) {
        this.listings = listings;
        this.rows = rows;
        this.stored = stored;
        this.checks = checks;
    }

    ListPage<DeviceView> page(UUID owner, DeviceFilter filter, ListQuery asked) {
        return listings.page(filter.of(owner), asked).map(this::views);
    }

    void each(UUID owner, DeviceFilter filter, ListQuery asked, Consumer<DeviceView> reader) {
        listings.each(filter.of(owner), asked, ids -> views(ids).forEach(reader));
    }

    /** The ids of those that a filter means, at most so many. */
    public List<UUID> ids(UUID owner, DeviceFilter filter, int most) {
        return listings.ids(filter.of(owner), new ListQuery(most, "listedAt", false, null, false), most);
    }

    /** How many a filter means, or {@code 10000+}. */
    public String count(UUID owner, DeviceFilter filter) {
        ListPage<UUID> first = listings.page(filter.of(owner), new ListQuery(1, "listedAt", false, null, false));
        return first.total() + (first.more() ? "+" : "");
    }

    /** What is printed on them. */
    public Map<UUID, String> codes(List<UUID> ids) {
        Map<UUID, String> codes = new HashMap<>();
        if (!ids.isEmpty()) {
            rows.labels(Keys.of(ids)).forEach(label -> codes.put(label.id(), label.code()));
        }
        return codes;
    }

    /** How often each of some was changed. */
    public Map<UUID, Long> versions(List<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : rows.labels(Keys.of(ids)).stream()
                        .collect(Collectors.toMap(DeviceRows.Label::id, DeviceRows.Label::version));
    }

    /** The devices that are called so: by their printed code, their serial number or their owner's tag. */
    public Map<String, List<UUID>> named(UUID owner, List<String> names) {
        List<String> wanted = names.stream().map(DeviceLists::bare).distinct().toList();
        Map<String, List<UUID>> called = new HashMap<>();
        if (!wanted.isEmpty()) {
            rows.named(owner, wanted)
                    .forEach(row -> calls(row).forEach(name -> called.computeIfAbsent(name, _ -> new ArrayList<>())
                            .add(row.id())));
        }
        Map<String, List<UUID>> found = new LinkedHashMap<>();
        names.forEach(name -> found.put(name, called.getOrDefault(bare(name), List.of())));
        return found;
    }

    /** The names that a device answers to, each once. */
    private static Stream<String> calls(DeviceRow row) {
        Stream<String> own = Stream.concat(Stream.ofNullable(row.serialNumber()), Stream.ofNullable(row.assetTag()));
        return Stream.concat(Stream.of(row.code()), own.map(DeviceLists::bare)).distinct();
    }

    /** As typed or scanned: case, spaces and hyphens do not matter. */
    private static String bare(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
    }

    DeviceView view(DeviceRow row) {
        return view(row, checks.today());
    }

    private List<DeviceView> views(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        RuleBook rules = checks.today();
        return Listings.inOrder(ids, rows.findAll(Keys.of(ids)), DeviceRow::id).stream()
                .map(row -> view(row, rules))
                .toList();
    }

    private DeviceView view(DeviceRow row, RuleBook rules) {
        DeviceDetails details = stored.details(row);
        Giveable giveable = new Giveable(row.kind(), row.acquiredOn(), details.priceCents(), row.orientation());
        return DeviceView.of(row, details, ValueEstimate.of(giveable, rules), stored.bearing(row));
    }
}
