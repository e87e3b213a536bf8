package fr.boucle.wasteregister.container;

import fr.boucle.values.ByName;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A collection that comes back, as readers see it. */
@ByName
@Serdeable
record CollectionView(
        UUID collectionId,
        UUID organisationId,
        @Nullable String organisationName,
        UUID operatorId,
        String operatorName,
        int everyWeeks,
        LocalDate nextOn,
        boolean ended,
        List<ContainerPlace> containers,
        @Nullable List<PassageView> passages) {
    /** A container that is collected. */
    @Serdeable
    record ContainerPlace(UUID containerId, String name, ContentKind kind) {}

    /** What became of a day that was due: no day where nobody came. */
    @Serdeable
    record PassageView(LocalDate dueOn, @Nullable LocalDate cameOn) {}
}
