package fr.boucle.wasteregister.lot;

import fr.boucle.wasteregister.delegation.Cursor;
import fr.boucle.wasteregister.delegation.Looks;
import fr.boucle.wasteregister.delegation.Reader;
import fr.boucle.wasteregister.item.ItemView;
import fr.boucle.wasteregister.item.Items;
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
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows lots: a keeper the own site's, an auditor all. */
@Tag(name = "lots")
@Controller("/api/waste-register/lots")
@Secured({Role.KEEPER, Role.AUDITOR})
@ExecuteOn(TaskExecutors.BLOCKING)
class ListLots {
    private final LotRows lots;
    private final Items items;
    private final LotViews views;
    private final Looks looks;
    private final InstantSource clock;

    ListLots(LotRows lots, Items items, LotViews views, Looks looks, InstantSource clock) {
        this.lots = lots;
        this.items = items;
        this.views = views;
        this.looks = looks;
        this.clock = clock;
    }

    @Operation(
            summary = "Lots",
            description =
                    "Filters: state (OPEN, WEIGHED, CONSIGNED, TREATED) and deviceId, a device with an item inside.")
    @Get
    HttpResponse<List<LotView>> list(
            @QueryValue @Nullable String state,
            @QueryValue @Nullable UUID deviceId,
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor) {
        Paging paging = Paging.of(request);
        Reader reader = Reader.of(actor, clock.instant());
        List<LotView> shown = lots
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
                .map(views::of)
                .toList();
        looks.record(actor, "lots", request.getPath(), null);
        return paging.answer(request, shown, LotView::lotId);
    }

    @Operation(
            summary = "One lot with its items",
            description = "Each data-bearing item with its media and certificates. ETag.")
    @Get("/{id}")
    @Transactional
    HttpResponse<LotView> one(UUID id, @Parameter(hidden = true) Actor actor) {
        Reader reader = Reader.of(actor, clock.instant());
        LotRows.Row row = lots.find(id, reader.everything(), reader.organisation(), reader.at())
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "No lot that you may read has this id."));
        looks.record(actor, "lot", id.toString(), row.organisationId());
        List<ItemView> inside = items.ofLot(id).stream().map(ItemView::of).toList();
        return new Version(row.version()).tag(HttpResponse.ok(views.whole(row, inside)));
    }
}
