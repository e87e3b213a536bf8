package fr.boucle.messaging;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** Where an event stood in the log when the broker acknowledged it. */
@MappedEntity("outbox")
record AcknowledgedPlace(
        int kafkaPartition, long kafkaOffset, @UuidColumn UUID id) {}
