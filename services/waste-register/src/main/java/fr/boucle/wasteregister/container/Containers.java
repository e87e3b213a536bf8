package fr.boucle.wasteregister.container;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import fr.boucle.persistence.Keys;
import fr.boucle.wasteregister.law.WasteRefusal;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Version;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The containers of all sites. A change locks the container, decides, and writes its state and history at once. */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
class Containers {
    private static final Duration MOMENT = Duration.ofMinutes(1);

    private final ContainerRows rows;
    private final InstantSource clock;

    Containers(ContainerRows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** A container and the version it has. */
    record Found(Container container, long version) {}

    /** What to do to a container: events in order, possibly none. */
    interface Decision extends Function<Container, List<? extends ContainerEvent>> {}

    /** Changes a container of the actor's site, on the version it was read at where one is given. */
    @CanIgnoreReturnValue
    Found change(UUID id, Actor actor, @Nullable String ifMatch, Decision decision) {
        ContainerRows.Row row = rows.lock(id)
                .filter(found -> found.organisationId().equals(actor.organisation()))
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "No container of yours has this id."));
        if (ifMatch != null) {
            Version.required(ifMatch).mustBe(row.version());
        }
        Container container = row.container();
        long version = row.version();
        for (ContainerEvent event : decision.apply(container)) {
            container = container.on(event);
            version++;
            write(container, version, event, actor);
        }
        return new Found(container, version);
    }

    /** Those of these ids, in no order. */
    List<Container> all(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : rows.all(Keys.of(ids)).stream()
                        .map(ContainerRows.Row::container)
                        .toList();
    }

    /** Opens a container under a free id, or finds the actor's own. */
    void open(UUID id, Actor actor, Container.Setting setting) {
        rows.open(
                id,
                actor.organisation(),
                setting.place(),
                setting.kind().name(),
                setting.wasteCode(),
                setting.capacityGrams());
    }

    /** Nobody finds or weighs more in a container than it takes. */
    static Optional<Refusal> holds(Container container, long grams) {
        long most = container.setting().capacityGrams();
        return full(grams > most, "The container takes at most " + most + " g: correct massGrams, or its capacity.");
    }

    /** Nor puts more in than there is room. */
    static Optional<Refusal> takes(Container container, long grams) {
        long room = container.setting().capacityGrams() - container.content().grams();
        return full(grams > room, "The container takes " + room + " g more: empty it first, or put at most that in.");
    }

    private static Optional<Refusal> full(boolean full, String passes) {
        return full
                ? Optional.of(new Refusal(
                        WasteRefusal.CONTAINER_FULL, passes, List.of(new Refusal.FieldFault("/massGrams", passes))))
                : Optional.empty();
    }

    /** Whether what it holds was counted a moment ago: the same count again, as a double click sends it, is no other. */
    boolean isJustCounted(Container container) {
        Instant moment = clock.instant().minus(MOMENT);
        return rows.counted(Keys.of(List.of(container.identity().id()))).stream()
                .anyMatch(count -> count.grams() == container.content().grams()
                        && count.happenedAt().isAfter(moment));
    }

    private void write(Container now, long version, ContainerEvent event, Actor actor) {
        UUID id = now.identity().id();
        if (event instanceof ContainerEvent.ContainerSet) {
            Container.Setting setting = now.setting();
            rows.set(
                    id,
                    setting.place(),
                    setting.kind().name(),
                    setting.wasteCode(),
                    setting.capacityGrams(),
                    setting.everyDays(),
                    now.nextOn());
        }
        Container.Content content = now.content();
        rows.hold(id, content.grams(), content.quantity(), content.levelPercent(), now.nextOn(), version);
        rows.happened(
                id,
                version,
                event.getClass().getSimpleName(),
                grams(event),
                difference(event),
                actor.member(),
                clock.instant());
    }

    private static long grams(ContainerEvent event) {
        return switch (event) {
            case ContainerEvent.ContainerSet _, ContainerEvent.LevelSeen _ -> 0;
            case ContainerEvent.WastePutIn added -> added.massGrams();
            case ContainerEvent.ContentCounted counted -> counted.massGrams();
            case ContainerEvent.ContainerEmptied emptied -> emptied.massGrams();
        };
    }

    private static long difference(ContainerEvent event) {
        return switch (event) {
            case ContainerEvent.ContainerSet _, ContainerEvent.LevelSeen _, ContainerEvent.WastePutIn _ -> 0;
            case ContainerEvent.ContentCounted counted -> counted.differenceGrams();
            case ContainerEvent.ContainerEmptied emptied -> emptied.differenceGrams();
        };
    }
}
