package fr.boucle.donations.inventory;

import fr.boucle.documents.ListFormat;
import fr.boucle.documents.Spreadsheet;
import fr.boucle.persistence.Keys;
import fr.boucle.persistence.Listing;
import fr.boucle.persistence.Listings;
import fr.boucle.web.Actor;
import fr.boucle.web.ListQuery;
import fr.boucle.web.Role;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agent finds its inventories again: running, waiting to be confirmed, confirmed. */
@Tag(name = "inventories")
@Controller("/api/donations")
@Secured(Role.AGENT)
@ExecuteOn(TaskExecutors.BLOCKING)
class ListInventories {
    private static final String USUAL_ORDER = "-createdAt";
    private static final Spreadsheet<InventoryLines.View> SHEET = new Spreadsheet<>(
            "Inventaires",
            List.of(
                    new Spreadsheet.Column<>("Intitulé", InventoryLines.View::label),
                    new Spreadsheet.Column<>("Fichier", InventoryLines.View::fileName),
                    new Spreadsheet.Column<>("Version", InventoryLines.View::edition),
                    new Spreadsheet.Column<>("État", view -> view.state().label()),
                    new Spreadsheet.Column<>("Lignes", InventoryLines.View::rowsRead),
                    new Spreadsheet.Column<>("Lignes à corriger", InventoryLines.View::rowsToFix),
                    new Spreadsheet.Column<>("Appareils", InventoryLines.View::devices),
                    new Spreadsheet.Column<>("Envoyé le", InventoryLines.View::createdAt)));

    private final Listings listings;
    private final InventoryLines lines;

    ListInventories(Listings listings, InventoryLines lines) {
        this.listings = listings;
        this.lines = lines;
    }

    /** Which are looked for; what is given combines. */
    @Introspected
    record Filter(
            @QueryValue @Nullable InventoryState state,
            @QueryValue @Nullable Boolean toFix,
            @QueryValue @Nullable LocalDate from,
            @QueryValue @Nullable LocalDate until,
            @QueryValue @Nullable String q) {}

    @Operation(
            summary = "The organisation's inventories",
            description =
                    "With the file's name as sent, its label, who sent it (an opaque member) and the rows left to fix. state; toFix:"
                            + " with rows left to fix (true) or without; from, until: the day it was sent; q: words of the label or"
                            + " the file's name. sort: createdAt, label, state, rowsRead or rowsToFix; the newest first unless told."
                            + " X-Total-Count counts to 10,000, then 10000+. What nobody confirms is forgotten after 24 hours.")
    @Get("/inventories")
    @Transactional(readOnly = true)
    HttpResponse<List<InventoryLines.View>> list(
            HttpRequest<?> request, @RequestBean Filter filter, @Parameter(hidden = true) Actor actor) {
        Listing listing = listing(actor, filter);
        return listings.page(listing, ListQuery.of(request, listing.columns(), USUAL_ORDER))
                .map(this::views)
                .answer(request);
    }

    @Operation(
            summary = "The inventories as a file",
            description = "format: csv or xlsx. Filters and order as in the list.")
    @Get("/inventories.{format}")
    @Produces(MediaType.ALL)
    @Transactional(readOnly = true)
    HttpResponse<StreamedFile> export(
            String format, HttpRequest<?> request, @RequestBean Filter filter, @Parameter(hidden = true) Actor actor) {
        Listing listing = listing(actor, filter);
        ListQuery query = ListQuery.of(request, listing.columns(), USUAL_ORDER);
        return SHEET.download(
                "inventaires",
                ListFormat.of(format),
                row -> listings.each(listing, query, ids -> views(ids).forEach(row)));
    }

    private List<InventoryLines.View> views(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : Listings.inOrder(ids, lines.of(Keys.of(ids)), InventoryLines.View::id);
    }

    private static Listing listing(Actor actor, Filter filter) {
        return Listing.of("inventory i", "i.id")
                .where("i.owner_id = ?", actor.organisation())
                .whereGiven("i.state = ?", filter.state())
                .whereGiven(
                        "EXISTS (SELECT 1 FROM inventory_row r WHERE " + InventoryLines.TO_FIX + ") = ?",
                        filter.toFix())
                .whereDays("i.created_at", filter.from(), filter.until())
                .whereWords("i.label LIKE ? OR i.file_name LIKE ?", filter.q())
                .made("createdAt")
                .column("label", "COALESCE(i.label, i.file_name, '')", Listing.Kind.TEXT)
                .column("state", "i.state", Listing.Kind.TEXT)
                .column("rowsRead", "i.rows_read", Listing.Kind.NUMBER)
                .column(
                        "rowsToFix",
                        "(SELECT COUNT(*) FROM inventory_row r WHERE " + InventoryLines.TO_FIX + ")",
                        Listing.Kind.NUMBER);
    }
}
