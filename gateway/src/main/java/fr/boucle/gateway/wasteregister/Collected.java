package fr.boucle.gateway.wasteregister;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A collection that comes back: who comes, for which containers, every how many weeks, when next. */
@Serdeable
public record Collected(
        String collectionId,
        @Nullable String organisationId,
        @Nullable String organisationName,
        String operatorId,
        String operatorName,
        int everyWeeks,
        @Nullable LocalDate nextOn,
        boolean ended,
        List<ContainerPlace> containers,
        @Nullable List<Passage> passages) {
    /** A container that is collected. */
    @Serdeable
    public record ContainerPlace(String containerId, String name, String kind) {}

    /** What became of a day that was due: no day where nobody came. */
    @Serdeable
    public record Passage(LocalDate dueOn, @Nullable LocalDate cameOn) {}

    @Override
    public List<Passage> passages() {
        return passages == null ? List.of() : passages;
    }

    public boolean takes(String containerId) {
        return containers.stream().anyMatch(one -> one.containerId().equals(containerId));
    }
}
