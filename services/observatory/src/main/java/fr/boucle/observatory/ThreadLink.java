package fr.boucle.observatory;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What belongs to a source from a hop on; no hop: from the one at which the source itself belongs. */
@MappedEntity("thread_link")
record ThreadLink(
        @Id @UuidColumn UUID sourceId,
        @UuidColumn UUID subjectId,
        LinkKind kind,
        @Nullable Integer hop) {}
