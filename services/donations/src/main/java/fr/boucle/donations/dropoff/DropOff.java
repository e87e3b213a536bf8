package fr.boucle.donations.dropoff;

import java.time.Instant;
import java.util.UUID;

/** A device that a private person brought to an association; of the person nothing is kept. */
record DropOff(UUID id, UUID organisation, UUID deviceId, Instant droppedAt) {}
