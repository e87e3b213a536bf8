package fr.boucle.gateway.redistribution;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** A time at which the household can come. */
@Serdeable
public record OwnTime(String slotId, String place, Instant startsAt, Instant endsAt, boolean chosen) {}
