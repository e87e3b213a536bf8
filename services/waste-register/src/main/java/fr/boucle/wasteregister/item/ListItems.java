package fr.boucle.wasteregister.item;

import fr.boucle.wasteregister.delegation.Cursor;
import fr.boucle.wasteregister.delegation.Looks;
import fr.boucle.wasteregister.delegation.Reader;
import fr.boucle.web.Actor;
import fr.boucle.web.Paging;
import fr.boucle.web.Role;
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

/** Shows items: a keeper the own site's, an auditor all. */
@Tag(name = "items")
@Controller("/api/waste-register/items")
@Secured({Role.KEEPER, Role.AUDITOR})
@ExecuteOn(TaskExecutors.BLOCKING)
class ListItems {
    private final ItemRows items;
    private final Looks looks;
    private final InstantSource clock;

    ListItems(ItemRows items, Looks looks, InstantSource clock) {
        this.items = items;
        this.looks = looks;
        this.clock = clock;
    }

    @Operation(
            summary = "Waste items",
            description = "Filter: deviceId. From a device to its items, their lots and lines.")
    @Get
    HttpResponse<List<ItemView>> list(
            @QueryValue @Nullable UUID deviceId, HttpRequest<?> request, @Parameter(hidden = true) Actor actor) {
        Paging paging = Paging.of(request);
        List<ItemView> shown =
                items.page(Cursor.of(paging), deviceId, Reader.of(actor, clock.instant()), paging.fetch()).stream()
                        .map(ItemView::of)
                        .toList();
        looks.record(actor, "items", request.getPath(), null);
        return paging.answer(request, shown, ItemView::itemId);
    }
}
