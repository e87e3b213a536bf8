package fr.boucle.observatory;

import io.micronaut.serde.annotation.Serdeable;

/** What a device is as a product: as it was first put into service, in a further life, or waste. */
@Serdeable
enum ProductStatus {
    ORIGINAL,
    REUSED,
    WASTE;

    /** In a further life from the moment it was made ready for it, or went on with another public body. */
    static ProductStatus of(DeviceLife life) {
        if (life.place().filter(Place.WASTE::equals).isPresent()) {
            return WASTE;
        }
        boolean again = life.place().filter(Place::isKept).isPresent()
                || life.first(DeviceLife.named("DeviceReady")).isPresent();
        return again ? REUSED : ORIGINAL;
    }
}
