package fr.boucle.wasteregister.container;

import fr.boucle.wasteregister.law.LegalTime;
import fr.boucle.wasteregister.operator.Operator;
import fr.boucle.wasteregister.operator.Operators;
import fr.boucle.web.Actor;
import fr.boucle.web.Bounds;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import fr.boucle.web.Version;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Arranges that an operator comes back for some containers every so many weeks, and ends it. */
@Tag(name = "containers")
@Controller("/api/waste-register/collections/{id}")
@Secured(Role.KEEPER)
@ExecuteOn(TaskExecutors.BLOCKING)
class ArrangeCollection {
    private final RepeatedCollections collections;
    private final Containers containers;
    private final Operators operators;
    private final CollectionViews views;
    private final Bounds bounds;
    private final LegalTime legalTime;

    ArrangeCollection(
            RepeatedCollections collections,
            Containers containers,
            Operators operators,
            CollectionViews views,
            Bounds bounds,
            LegalTime legalTime) {
        this.collections = collections;
        this.containers = containers;
        this.operators = operators;
        this.views = views;
        this.bounds = bounds;
        this.legalTime = legalTime;
    }

    @Serdeable
    record Command(
            @NotNull UUID operatorId,
            @Min(1) @Max(52) int everyWeeks,
            @NotNull LocalDate nextOn,
            @NotEmpty @Size(max = 50) Set<UUID> containerIds) {}

    @Operation(
            summary = "Arrange a collection that comes back, or change it",
            description =
                    "operatorId: a transporter or collector whose receipt holds on nextOn, which is today or later;"
                            + " containerIds: of your own site. The next day that is due stands on the keeper's day; it moves on"
                            + " when what became of it is recorded. All that does not fit is told at once.")
    @Put
    @Transactional
    HttpResponse<CollectionView> arrange(
            UUID id,
            @Body Command asked,
            @Header("If-Match") @Nullable String version,
            @Parameter(hidden = true) Actor actor) {
        Optional<Operator> operator = Optional.ofNullable(asked.operatorId()).map(operators::required);
        Optional<LocalDate> day = Optional.ofNullable(asked.nextOn());
        Refusal.throwAll(Stream.concat(Stream.of(bounds.of(asked)), Coming.judge(operator, day, legalTime.today())));
        mustBeYours(asked.containerIds(), actor);
        RepeatedCollection.Terms terms =
                new RepeatedCollection.Terms(asked.operatorId(), asked.everyWeeks(), Set.copyOf(asked.containerIds()));
        collections.open(id, actor, terms, asked.nextOn());
        CollectionEvent.CollectionArranged arranged = new CollectionEvent.CollectionArranged(terms, asked.nextOn());
        return answer(collections.change(
                id,
                actor,
                version,
                was -> was.terms().equals(terms)
                                && was.nextOn().equals(asked.nextOn())
                                && !was.ended()
                                && !was.terms().containers().isEmpty()
                        ? List.of()
                        : List.of(arranged)));
    }

    @Operation(summary = "End a collection that comes back", description = "What was recorded of it stays.")
    @Put("/end")
    @Transactional
    HttpResponse<CollectionView> end(UUID id, @Parameter(hidden = true) Actor actor) {
        return answer(collections.change(
                id, actor, null, was -> was.ended() ? List.of() : List.of(new CollectionEvent.CollectionEnded())));
    }

    private void mustBeYours(Set<UUID> ids, Actor actor) {
        long yours = containers.all(List.copyOf(ids)).stream()
                .filter(one -> one.identity().organisation().equals(actor.organisation()))
                .count();
        if (yours != ids.size()) {
            throw new Refusal(CommonRefusal.NOT_FOUND, "Some of these containers are none of yours.");
        }
    }

    private HttpResponse<CollectionView> answer(RepeatedCollections.Found found) {
        return new Version(found.version())
                .tag(HttpResponse.ok(views.whole(found.collection().identity().id())));
    }
}
