package fr.boucle.wasteregister.delegation;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/** A look as readers of the journal see it. */
@Serdeable
@MappedEntity("look")
record LookView(
        @Id @UuidColumn UUID lookId,
        @UuidColumn UUID memberId,
        @UuidColumn UUID organisationId,
        String organisationName,
        String operation,
        String subject,
        Instant lookedAt) {}
