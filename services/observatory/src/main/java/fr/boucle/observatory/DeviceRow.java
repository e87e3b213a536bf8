package fr.boucle.observatory;

import static fr.boucle.observatory.DeviceLife.named;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A device as its steps say it is. */
@MappedEntity("device")
record DeviceRow(
        @Id @UuidColumn UUID deviceId,
        @Nullable String code,
        @Nullable String kind,
        @Nullable String manufacturer,
        @Nullable String model,
        @Nullable String place,
        int hop,
        @Nullable @UuidColumn UUID aliasOf,
        @Nullable String communeCode,
        @Nullable Instant enteredAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant repairedAt,
        @Nullable Instant keptAt,
        @Nullable Instant wastedAt) {

    static DeviceRow of(DeviceLife life, @Nullable UUID aliasOf) {
        return new DeviceRow(
                life.deviceId(),
                life.latest("code").orElse(null),
                life.latest("kind").orElse(null),
                life.latest("manufacturer").orElse(null),
                life.latest("model").orElse(null),
                life.place().map(Place::word).orElse(null),
                life.hop(),
                aliasOf,
                life.latest("communeCode").orElse(null),
                life.first(DeviceLife.entering()).orElse(null),
                life.first(named("DeviceDelivered")).orElse(null),
                life.first(DeviceLife.repaired()).orElse(null),
                life.first(named("DeviceReassigned")).orElse(null),
                life.first(named("DeviceScrapped", "DeviceSentToWaste")).orElse(null));
    }
}
