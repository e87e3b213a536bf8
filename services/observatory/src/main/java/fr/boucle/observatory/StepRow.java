package fr.boucle.observatory;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One event about one subject. */
@MappedEntity("step")
record StepRow(
        @Id @UuidColumn UUID messageId,
        @UuidColumn UUID subjectId,
        String context,
        String event,
        @Nullable Integer hop,
        long sequence,
        Instant happenedAt,
        @Nullable @UuidColumn UUID organisationId,
        String facts) {}
