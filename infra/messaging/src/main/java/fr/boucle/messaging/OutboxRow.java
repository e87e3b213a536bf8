package fr.boucle.messaging;

import fr.boucle.persistence.UuidColumn;
import fr.boucle.values.ByName;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event as the outbox keeps it. */
@ByName
@MappedEntity("outbox")
record OutboxRow(
        @Id @GeneratedValue @Nullable Long seq,
        @UuidColumn UUID id,
        String type,
        String msgKey,
        long sequence,
        @Nullable Integer hop,
        Instant occurredAt,
        String actor,
        @Nullable String correlation,
        String payload) {}
