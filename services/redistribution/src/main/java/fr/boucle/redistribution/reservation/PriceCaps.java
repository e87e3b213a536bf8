package fr.boucle.redistribution.reservation;

import fr.boucle.redistribution.reference.Adopting;
import fr.boucle.redistribution.reference.Json;
import fr.boucle.redistribution.reference.ReferenceFiles;
import fr.boucle.references.PriceCap;
import fr.boucle.values.DeviceKind;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The legal caps in dated versions: those that ship with the product, and what donations adopts after them. */
@Singleton
class PriceCaps {
    private static final String SHIPPED = "shipped-";

    private final Adopting adopting;
    private final ReferenceFiles files;
    private final Prices prices;
    private final Json json;

    PriceCaps(Adopting adopting, ReferenceFiles files, Prices prices, Json json) {
        this.adopting = adopting;
        this.files = files;
        this.prices = prices;
        this.json = json;
    }

    /** Takes over what ships, so that its adoption is told like that of any later text. */
    @EventListener
    @Transactional
    void adopt(ServerStartupEvent started) {
        Map<LocalDate, String> sources = new TreeMap<>();
        PriceCap.shipped().forEach(cap -> sources.putIfAbsent(cap.validFrom(), cap.source()));
        sources.forEach((from, source) -> ship(from, cents(from), source));
    }

    /**
     * Takes over the caps that ship for a day, and once what a later edition says otherwise of the same day. They go on into the
     * versions after it; what was adopted here instead of what shipped before stays.
     */
    @Transactional
    void ship(LocalDate from, Map<DeviceKind, Long> cents, String source) {
        List<LocalDate> _ = files.lock(ReferenceFiles.PRICE_CAPS);
        Map<DeviceKind, Long> was = shippedBefore(from);
        days(from).forEach(day -> {
            Map<DeviceKind, Long> now = on(day);
            Map<DeviceKind, Long> caps = new TreeMap<>(now);
            cents.keySet().stream()
                    .filter(kind -> Objects.equals(now.get(kind), was.get(kind)))
                    .forEach(kind -> caps.put(kind, cents.get(kind)));
            if (!caps.equals(now)) {
                String prefix = day.equals(from) ? SHIPPED : "";
                adopting.adoptShipped(ReferenceFiles.PRICE_CAPS, prefix, day, json.write(caps), source);
            }
        });
    }

    /** What an earlier edition said of a day, else what held before it. */
    private Map<DeviceKind, Long> shippedBefore(LocalDate from) {
        return files.versions(ReferenceFiles.PRICE_CAPS).stream()
                .filter(version -> version.validFrom().equals(from))
                // what follows a rule is named by its day
                .filter(version -> !version.version().startsWith(from + "-"))
                .findFirst()
                .map(version -> prices.read(files.content(version.id())))
                .orElseGet(() -> on(from.minusDays(1)));
    }

    private static Map<DeviceKind, Long> cents(LocalDate day) {
        return PriceCap.inForce(day).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, cap -> cap.getValue().cents(), (one, _) -> one, TreeMap::new));
    }

    /** One kind has another cap from a day on: a version of that day, and one of each later day that was adopted before. */
    void follow(DeviceKind kind, long cents, LocalDate from) {
        List<LocalDate> _ = files.lock(ReferenceFiles.PRICE_CAPS);
        days(from).forEach(day -> {
            Map<DeviceKind, Long> caps = on(day);
            Long before = caps.put(kind, cents);
            if (before == null || before != cents) {
                adopting.follow(ReferenceFiles.PRICE_CAPS, day, json.write(caps), "RESALE_CAP of " + kind);
            }
        });
    }

    /** A day, and those after it that have a version of their own. */
    private Stream<LocalDate> days(LocalDate from) {
        Stream<LocalDate> later = files.versions(ReferenceFiles.PRICE_CAPS).stream()
                .map(ReferenceFiles.Row::validFrom)
                .filter(day -> day.isAfter(from));
        return Stream.concat(Stream.of(from), later).distinct();
    }

    private Map<DeviceKind, Long> on(LocalDate day) {
        return files.newest(ReferenceFiles.PRICE_CAPS, day)
                .map(version -> new TreeMap<>(prices.read(files.content(version.id()))))
                .orElseGet(TreeMap::new);
    }
}
