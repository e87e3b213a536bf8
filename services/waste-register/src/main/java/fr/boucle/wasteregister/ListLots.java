package fr.boucle.wasteregister;

import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Paging;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import fr.boucle.web.Version;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows lots and items: a keeper the own site's, an auditor all. */
@Tag(name = "lots")
@Controller("/api/waste-register")
@Secured({Role.KEEPER, Role.AUDITOR})
@ExecuteOn(TaskExecutors.BLOCKING)
class ListLots {
    private final Lots lots;
    private final Items items;
    private final LotOperations operations;
    private final Looks looks;
    private final InstantSource clock;

    ListLots(Lots lots, Items items, LotOperations operations, Looks looks, InstantSource clock) {
        this.lots = lots;
        this.items = items;
        this.operations = operations;
        this.looks = looks;
        this.clock = clock;
    }

    @Operation(
            summary = "Lots",
            description =
                    "Filters: state (OPEN, WEIGHED, CONSIGNED, TREATED) and deviceId, a device with an item inside.")
    @Get("/lots")
    HttpResponse<List<LotView.Shown>> list(
            @QueryValue @Nullable String state,
            @QueryValue @Nullable UUID deviceId,
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor) {
        Paging paging = Paging.of(request);
        Reader reader = Reader.of(actor, clock.instant());
        List<LotView.Shown> shown = lots
                .list(
                        Cursor.of(paging),
                        state == null ? "" : state,
                        deviceId == null,
                        deviceId == null ? Cursor.START : deviceId,
                        reader.everything(),
                        reader.organisation(),
                        reader.at(),
                        paging.fetch())
                .stream()
                .map(LotView::of)
                .toList();
        looks.record(actor, "lots", request.getPath(), null);
        return paging.answer(request, shown, LotView.Shown::lotId);
    }

    @Operation(
            summary = "One lot with its items",
            description = "Each data-bearing item with its media and certificates. ETag.")
    @Get("/lots/{id}")
    HttpResponse<LotView.Shown> one(UUID id, @Parameter(hidden = true) Actor actor) {
        Reader reader = Reader.of(actor, clock.instant());
        LotRow row = lots.find(id, reader.everything(), reader.organisation(), reader.at())
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "No lot that you may read has this id."));
        looks.record(actor, "lot", id.toString(), row.organisationId());
        List<LotView.ShownItem> inside =
                items.ofLot(id).stream().map(this::shown).toList();
        return new Version(row.version()).tag(HttpResponse.ok(LotView.of(row, operations.shown(id), inside)));
    }

    @Operation(
            summary = "Waste items",
            description = "Filter: deviceId. From a device to its items, their lots and lines.")
    @Get("/items")
    HttpResponse<List<LotView.ShownItem>> items(
            @QueryValue @Nullable UUID deviceId, HttpRequest<?> request, @Parameter(hidden = true) Actor actor) {
        Paging paging = Paging.of(request);
        Reader reader = Reader.of(actor, clock.instant());
        List<LotView.ShownItem> shown = items
                .list(
                        Cursor.of(paging),
                        deviceId == null,
                        deviceId == null ? Cursor.START : deviceId,
                        reader.everything(),
                        reader.organisation(),
                        reader.at(),
                        paging.fetch())
                .stream()
                .map(this::shown)
                .toList();
        looks.record(actor, "items", request.getPath(), null);
        return paging.answer(request, shown, LotView.ShownItem::itemId);
    }

    private LotView.ShownItem shown(Items.Row item) {
        return LotView.of(item, item.dataBearing() ? items.mediaOf(item.id()) : List.of());
    }
}
