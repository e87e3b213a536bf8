package fr.boucle.wasteregister.container;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import fr.boucle.persistence.Keys;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Version;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The collections that come back, of all sites. A change locks one, decides, and writes its state and history at once. */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
class RepeatedCollections {
    private final CollectionRows rows;
    private final InstantSource clock;

    RepeatedCollections(CollectionRows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** A collection and the version it has. */
    record Found(RepeatedCollection collection, long version) {}

    /** What to do to a collection: events in order, possibly none. */
    interface Decision extends Function<RepeatedCollection, List<? extends CollectionEvent>> {}

    /** What was recorded of a day that was due: no day where nobody came. */
    record Recorded(@Nullable LocalDate cameOn) {}

    /** Changes a collection of the actor's site, on the version it was read at where one is given. */
    @CanIgnoreReturnValue
    Found change(UUID id, Actor actor, @Nullable String ifMatch, Decision decision) {
        CollectionRows.Row row = rows.lock(id)
                .filter(found -> found.organisationId().equals(actor.organisation()))
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "No collection of yours has this id."));
        if (ifMatch != null) {
            Version.required(ifMatch).mustBe(row.version());
        }
        RepeatedCollection collection = collection(row);
        long version = row.version();
        for (CollectionEvent event : decision.apply(collection)) {
            collection = collection.on(event);
            version++;
            write(collection, version, event, actor);
        }
        return new Found(collection, version);
    }

    /** Opens one under a free id, or finds the actor's own. */
    void open(UUID id, Actor actor, RepeatedCollection.Terms terms, LocalDate nextOn) {
        rows.open(id, actor.organisation(), terms.operator(), terms.everyWeeks(), nextOn);
    }

    /** What was recorded of a day, if anything. */
    Optional<Recorded> recorded(UUID id, LocalDate dueOn) {
        return rows.passage(id, dueOn).map(passage -> new Recorded(passage.cameOn()));
    }

    private RepeatedCollection collection(CollectionRows.Row row) {
        Set<UUID> containers = rows.containersOf(Keys.of(List.of(row.id()))).stream()
                .map(CollectionRows.Collected::containerId)
                .collect(Collectors.toUnmodifiableSet());
        return new RepeatedCollection(
                new RepeatedCollection.Identity(row.id(), row.organisationId()),
                new RepeatedCollection.Terms(row.operatorId(), row.everyWeeks(), containers),
                row.nextOn(),
                row.ended());
    }

    private void write(RepeatedCollection now, long version, CollectionEvent event, Actor actor) {
        UUID id = now.identity().id();
        RepeatedCollection.Terms terms = now.terms();
        rows.update(id, terms.operator(), terms.everyWeeks(), now.nextOn(), now.ended(), version);
        if (event instanceof CollectionEvent.CollectionArranged) {
            rows.leaveAll(id);
            terms.containers().forEach(container -> rows.take(id, container));
        }
        LocalDate due =
                switch (event) {
                    case CollectionEvent.OperatorCame came -> came.dueOn();
                    case CollectionEvent.OperatorDidNotCome missed -> missed.dueOn();
                    case CollectionEvent.CollectionArranged _, CollectionEvent.CollectionEnded _ -> null;
                };
        LocalDate on = event instanceof CollectionEvent.OperatorCame came ? came.on() : null;
        rows.happened(id, version, event.getClass().getSimpleName(), due, on, actor.member(), clock.instant());
    }
}
