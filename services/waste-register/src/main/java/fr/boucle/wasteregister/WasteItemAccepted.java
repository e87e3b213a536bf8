package fr.boucle.wasteregister;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/** A piece of a device is waste, in this lot and no other; said again when the producer sorts it into another. */
@Serdeable
record WasteItemAccepted(
        UUID deviceId,
        UUID itemId,
        UUID lotId,
        UUID organisationId,
        String wasteCode,
        String kind,
        long massGrams,
        boolean dataBearing,
        Instant acceptedAt) {}
