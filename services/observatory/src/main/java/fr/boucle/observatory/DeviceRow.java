package fr.boucle.observatory;

import static fr.boucle.observatory.DeviceLife.named;

import fr.boucle.persistence.UuidColumn;
import fr.boucle.values.ByName;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device as its steps say it is.
 *
 * @param deliveredAt first to a household
 * @param equippedAt first to a structure that keeps it
 */
@ByName
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
        @Nullable Instant equippedAt,
        @Nullable Instant repairedAt,
        @Nullable Instant keptAt,
        @Nullable Instant wastedAt) {

    static DeviceRow of(DeviceLife life, @Nullable UUID aliasOf) {
        return DeviceRowBuilder.stagedBuilder()
                .deviceId(life.deviceId())
                .code(life.latest("code").orElse(null))
                .kind(life.latest("kind").orElse(null))
                .manufacturer(life.fullest("manufacturer").orElse(null))
                .model(life.fullest("model").orElse(null))
                .place(life.place().map(Place::word).orElse(null))
                .hop(life.hop())
                .aliasOf(aliasOf)
                .communeCode(life.latest("communeCode").orElse(null))
                .enteredAt(life.first(DeviceLife.entering()).orElse(null))
                .deliveredAt(life.first(DeviceLife.deliveredToAHousehold()).orElse(null))
                .equippedAt(life.first(DeviceLife.deliveredToAStructure()).orElse(null))
                .repairedAt(life.first(DeviceLife.repaired()).orElse(null))
                .keptAt(life.kept().orElse(null))
                .wastedAt(
                        life.first(named("DeviceScrapped", "DeviceSentToWaste")).orElse(null))
                .build();
    }
}
