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
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The legal caps in dated versions: those that ship with the product, and what donations adopts after them. */
@Singleton
class PriceCaps {
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
        PriceCap newest = PriceCap.shipped().getLast();
        LocalDate from = newest.validFrom();
        Map<DeviceKind, Long> cents = PriceCap.inForce(from).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, cap -> cap.getValue().cents(), (one, _) -> one, TreeMap::new));
        adopting.adoptShipped(ReferenceFiles.PRICE_CAPS, "shipped-" + from, from, json.write(cents), newest.source());
    }

    /** One kind has another cap from a day on: a version of that day, and one of each later day that was adopted before. */
    void follow(DeviceKind kind, long cents, LocalDate from) {
        List<LocalDate> _ = files.lock(ReferenceFiles.PRICE_CAPS);
        Stream<LocalDate> later = files.versions(ReferenceFiles.PRICE_CAPS).stream()
                .map(ReferenceFiles.Row::validFrom)
                .filter(day -> day.isAfter(from));
        Stream.concat(Stream.of(from), later).distinct().forEach(day -> {
            Map<DeviceKind, Long> caps = on(day);
            Long before = caps.put(kind, cents);
            if (before == null || before != cents) {
                adopting.follow(ReferenceFiles.PRICE_CAPS, day, json.write(caps), "RESALE_CAP of " + kind);
            }
        });
    }

    private Map<DeviceKind, Long> on(LocalDate day) {
        return files.newest(ReferenceFiles.PRICE_CAPS, day)
                .map(version -> new TreeMap<>(prices.read(files.content(version.id()))))
                .orElseGet(TreeMap::new);
    }
}
