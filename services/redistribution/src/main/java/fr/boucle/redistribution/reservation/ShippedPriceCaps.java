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
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Takes over the legal caps that ship with the product, so that their adoption is told like that of any later text. */
@Singleton
class ShippedPriceCaps {
    private final Adopting adopting;
    private final Json json;

    ShippedPriceCaps(Adopting adopting, Json json) {
        this.adopting = adopting;
        this.json = json;
    }

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
}
