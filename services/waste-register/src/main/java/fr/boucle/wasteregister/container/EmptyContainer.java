package fr.boucle.wasteregister.container;

import fr.boucle.persistence.Idempotency;
import fr.boucle.values.Ids;
import fr.boucle.wasteregister.item.Items;
import fr.boucle.wasteregister.item.WasteItem;
import fr.boucle.wasteregister.law.LegalTime;
import fr.boucle.wasteregister.lot.Lots;
import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Empties a weighed container: its content becomes an item of the open lot of its code. */
@Tag(name = "containers")
@Controller("/api/waste-register/containers/{id}/emptyings")
@Secured(Role.KEEPER)
@ExecuteOn(TaskExecutors.BLOCKING)
class EmptyContainer {
    private final Containers containers;
    private final Lots lots;
    private final Items items;
    private final Idempotency idempotency;
    private final LegalTime legalTime;
    private final InstantSource clock;

    EmptyContainer(
            Containers containers,
            Lots lots,
            Items items,
            Idempotency idempotency,
            LegalTime legalTime,
            InstantSource clock) {
        this.containers = containers;
        this.lots = lots;
        this.items = items;
        this.idempotency = idempotency;
        this.legalTime = legalTime;
        this.clock = clock;
    }

    @Serdeable
    record Command(@Min(1) @Max(10_000_000) long massGrams) {}

    @Serdeable
    record View(UUID itemId, UUID lotId, long differenceGrams) {}

    @Operation(
            summary = "Empty a container",
            description =
                    "massGrams: what the scale says; the difference to what was put in is recorded. At most what the"
                            + " container can hold. Needs Idempotency-Key.")
    @Post
    @Transactional
    HttpResponse<?> empty(
            UUID id,
            @Valid @Body Command asked,
            @Header("Idempotency-Key") @Nullable String key,
            @Parameter(hidden = true) Actor actor) {
        return idempotency.once(
                key,
                actor.member().toString(),
                "POST containers/" + id + "/emptyings",
                asked,
                () -> HttpResponse.ok(empty(id, asked.massGrams(), actor)));
    }

    private View empty(UUID id, long grams, Actor actor) {
        UUID itemId = Ids.next();
        Container was = containers.change(id, actor, null, _ -> List.of()).container();
        Refusal.throwAll(Stream.of(Containers.holds(was, grams)));
        long difference = grams - was.content().grams();
        Integer every = was.setting().everyDays();
        LocalDate next = every == null ? null : legalTime.today().plusDays(every);
        containers.change(
                id, actor, null, _ -> List.of(new ContainerEvent.ContainerEmptied(itemId, grams, difference, next)));
        WasteItem item = item(was, itemId, grams);
        items.open(item, actor.signature());
        return new View(itemId, item.lot(), difference);
    }

    /** What was put in or found; nothing where nobody counted. */
    private static @Nullable Long counted(Container was) {
        long pieces = was.content().quantity();
        return pieces == 0 ? null : pieces;
    }

    private WasteItem item(Container was, UUID itemId, long grams) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID site = was.identity().organisation();
        String code = was.setting().wasteCode();
        return new WasteItem(
                itemId,
                lots.open(site, code, false, at),
                new WasteItem.Origin(site, null, site, null),
                new WasteItem.Matter(was.setting().kind().name(), null, code, code, grams, false, counted(was)),
                legalTime.today(),
                at,
                List.of());
    }
}
