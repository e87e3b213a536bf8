package fr.boucle.donations.inventory;

import fr.boucle.donations.reading.Sentences;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Paging;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agent reads the rows of an inventory page by page: those of a verdict, those with a doubt, or one. */
@Tag(name = "inventories")
@Controller("/api/donations/inventories/{inventoryId}/lines")
@Secured(Role.AGENT)
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowRows {
    private final Inventories inventories;
    private final Verdicts verdicts;

    ShowRows(Inventories inventories, Verdicts verdicts) {
        this.inventories = inventories;
        this.verdicts = verdicts;
    }

    @Operation(
            summary = "The rows of an inventory, page by page",
            description =
                    "In the order of the file. verdict: one of them; doubt: ANY, or what it is about (IDENTITY, KIND,"
                            + " CONDITION, MAKER, ACQUIRED, RETIRED, ROW). X-Total-Count says how many there are; 409 until it is"
                            + " read. Sentences are in the language of Accept-Language (fr, en).")
    @Get
    @Transactional(readOnly = true)
    HttpResponse<List<RowView>> list(
            UUID inventoryId,
            HttpRequest<?> request,
            @QueryValue @Nullable VerdictKind verdict,
            @QueryValue @Nullable String doubt,
            @Parameter(hidden = true) Actor actor) {
        Sentences reader = Sentences.of(request.getLocale().orElse(Locale.ENGLISH));
        Inventory inventory = inventories.own(inventoryId, actor.organisation());
        Paging paging = Paging.of(request);
        RowFilter filter = reader.toReader(() -> RowFilter.of(verdict, doubt));
        List<RowView> rows = reader.toReader(() -> {
            inventory.mustBeRead();
            return verdicts.page(inventoryId, filter, after(paging, reader), paging.fetch()).stream()
                    .map(kept -> RowView.of(kept, reader))
                    .toList();
        });
        return new Version(inventory.version())
                .tag(paging.answer(request, rows, RowView::line)
                        .header("X-Total-Count", Long.toString(verdicts.count(inventoryId, filter))));
    }

    @Operation(summary = "One row of an inventory", description = "By its line, with the ETag that a correction needs.")
    @Get("/{line}")
    @Transactional(readOnly = true)
    HttpResponse<RowView> show(
            UUID inventoryId, long line, HttpRequest<?> request, @Parameter(hidden = true) Actor actor) {
        Sentences reader = Sentences.of(request.getLocale().orElse(Locale.ENGLISH));
        Inventory inventory = inventories.own(inventoryId, actor.organisation());
        KeptVerdict kept = verdicts.find(inventoryId, line)
                .orElseThrow(() -> reader.refusal(CommonRefusal.NOT_FOUND, "line-unknown", Map.of()));
        return new Version(inventory.version()).tag(HttpResponse.ok(RowView.of(kept, reader)));
    }

    private static long after(Paging paging, Sentences reader) {
        String after = paging.after();
        if (after == null) {
            return 0;
        }
        if (!after.matches("\\d{1,15}")) {
            throw reader.refusal(CommonRefusal.MALFORMED, "cursor-unknown", Map.of());
        }
        return Long.parseLong(after);
    }
}
