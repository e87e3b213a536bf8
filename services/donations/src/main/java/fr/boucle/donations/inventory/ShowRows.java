package fr.boucle.donations.inventory;

import fr.boucle.documents.ListFormat;
import fr.boucle.donations.reading.Sentences;
import fr.boucle.persistence.ListId;
import fr.boucle.persistence.Listing;
import fr.boucle.persistence.Listings;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.ListQuery;
import fr.boucle.web.Role;
import fr.boucle.web.Version;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.server.types.files.StreamedFile;
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

/** An agent reads the rows of an inventory page by page: those of a verdict, those with a doubt, or one. */
@Tag(name = "inventories")
@Controller("/api/donations/inventories/{inventoryId}")
@Secured(Role.AGENT)
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowRows {
    private final Inventories inventories;
    private final Verdicts verdicts;
    private final Listings listings;

    ShowRows(Inventories inventories, Verdicts verdicts, Listings listings) {
        this.inventories = inventories;
        this.verdicts = verdicts;
        this.listings = listings;
    }

    @Operation(
            summary = "The rows of an inventory, page by page",
            description =
                    "verdict: one of them; doubt: ANY, or what it is about (IDENTITY, KIND, CONDITION, MAKER, ACQUIRED, RETIRED,"
                            + " ROW); q: words, each a part of the kind, maker, model, serial number or asset tag; change: what an edition says beside the one before it; missingIn: what that later edition does not"
                            + " name. They combine. sort: line, device, verdict or doubts; in the order of the file unless told. X-Total-Count"
                            + " counts to 10,000, then 10000+; 409 until it is read. Sentences are in the language of"
                            + " Accept-Language (fr, en).")
    @Get("/lines")
    @Transactional(readOnly = true)
    HttpResponse<List<RowView>> list(
            UUID inventoryId,
            HttpRequest<?> request,
            @RequestBean RowFilter filter,
            @Parameter(hidden = true) Actor actor) {
        Sentences reader = Sentences.of(request.getLocale().orElse(Locale.ENGLISH));
        Inventory inventory = inventories.own(inventoryId, actor.organisation());
        Listing listing = reader.toReader(() -> listing(inventory, filter));
        return new Version(inventory.version())
                .tag(listings.page(listing, query(request, listing))
                        .map(ids -> views(inventoryId, ids, reader))
                        .answer(request));
    }

    @Operation(
            summary = "The rows of an inventory as a file",
            description = "format: csv or xlsx. Filters and order as in the list.")
    @Get("/lines.{format}")
    @Produces(MediaType.ALL)
    @Transactional(readOnly = true)
    HttpResponse<StreamedFile> export(
            UUID inventoryId,
            String format,
            HttpRequest<?> request,
            @RequestBean RowFilter filter,
            @Parameter(hidden = true) Actor actor) {
        Sentences reader = Sentences.of(request.getLocale().orElse(Locale.ENGLISH));
        Inventory inventory = inventories.own(inventoryId, actor.organisation());
        Listing listing = reader.toReader(() -> listing(inventory, filter));
        ListQuery query = query(request, listing);
        return RowSheet.COLUMNS.download(
                "lignes",
                ListFormat.of(format),
                row -> listings.each(
                        listing, query, ids -> views(inventoryId, ids, reader).forEach(row)));
    }

    @Operation(summary = "One row of an inventory", description = "By its line, with the ETag that a correction needs.")
    @Get("/lines/{line}")
    @Transactional(readOnly = true)
    HttpResponse<RowView> show(
            UUID inventoryId, long line, HttpRequest<?> request, @Parameter(hidden = true) Actor actor) {
        Sentences reader = Sentences.of(request.getLocale().orElse(Locale.ENGLISH));
        Inventory inventory = inventories.own(inventoryId, actor.organisation());
        KeptVerdict kept = verdicts.find(inventoryId, line)
                .orElseThrow(() -> reader.refusal(CommonRefusal.NOT_FOUND, "line-unknown", Map.of()));
        return new Version(inventory.version()).tag(HttpResponse.ok(RowView.of(kept, reader)));
    }

    private static Listing listing(Inventory inventory, RowFilter filter) {
        inventory.mustBeRead();
        return filter.patterned().of(inventory.id());
    }

    private static ListQuery query(HttpRequest<?> request, Listing listing) {
        return ListQuery.of(request, listing.columns(), RowFilter.USUAL_ORDER);
    }

    private List<RowView> views(UUID inventoryId, List<UUID> ids, Sentences reader) {
        return verdicts.at(inventoryId, ids.stream().map(ListId::number).toList()).stream()
                .map(kept -> RowView.of(kept, reader))
                .toList();
    }
}
