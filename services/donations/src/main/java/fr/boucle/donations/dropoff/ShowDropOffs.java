package fr.boucle.donations.dropoff;

import fr.boucle.documents.ListFormat;
import fr.boucle.documents.Spreadsheet;
import fr.boucle.persistence.Keys;
import fr.boucle.persistence.Listing;
import fr.boucle.persistence.Listings;
import fr.boucle.values.DeviceKind;
import fr.boucle.values.MakerAndModel;
import fr.boucle.web.Actor;
import fr.boucle.web.ListQuery;
import fr.boucle.web.Role;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
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

/** What private persons brought to an association. */
@Tag(name = "drop-offs")
@Controller("/api/donations")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowDropOffs {
    private static final String USUAL_ORDER = "-droppedAt";
    private static final Spreadsheet<DropOffLines.View> SHEET = new Spreadsheet<>(
            "Dépôts",
            List.of(
                    new Spreadsheet.Column<>("Code", DropOffLines.View::code),
                    new Spreadsheet.Column<>("Nature", view -> view.kind().label()),
                    new Spreadsheet.Column<>("Modèle", view -> MakerAndModel.of(view.manufacturer(), view.model())),
                    new Spreadsheet.Column<>("Déposé le", DropOffLines.View::droppedAt)));

    private final Listings listings;
    private final DropOffLines lines;

    ShowDropOffs(Listings listings, DropOffLines lines) {
        this.listings = listings;
        this.lines = lines;
    }

    @Operation(
            summary = "The organisation's drop-offs",
            description =
                    "kind; from, until: the day; q: words of the code, the maker or the model. sort: droppedAt, code or model; the"
                            + " newest first unless told. X-Total-Count counts to 10,000, then 10000+. No receipt code is known"
                            + " here.")
    @Get("/drop-offs")
    @Transactional(readOnly = true)
    HttpResponse<List<DropOffLines.View>> list(
            HttpRequest<?> request,
            @QueryValue @Nullable DeviceKind kind,
            @QueryValue @Nullable LocalDate from,
            @QueryValue @Nullable LocalDate until,
            @QueryValue @Nullable String q,
            @Parameter(hidden = true) Actor actor) {
        Listing listing = listing(actor, kind, from, until, q);
        return listings.page(listing, ListQuery.of(request, listing.columns(), USUAL_ORDER))
                .map(this::views)
                .answer(request);
    }

    @Operation(
            summary = "The drop-offs as a file",
            description = "format: csv or xlsx. Filters and order as in the list.")
    @Get("/drop-offs.{format}")
    @Produces(MediaType.ALL)
    @Transactional(readOnly = true)
    HttpResponse<StreamedFile> export(
            String format,
            HttpRequest<?> request,
            @QueryValue @Nullable DeviceKind kind,
            @QueryValue @Nullable LocalDate from,
            @QueryValue @Nullable LocalDate until,
            @QueryValue @Nullable String q,
            @Parameter(hidden = true) Actor actor) {
        Listing listing = listing(actor, kind, from, until, q);
        ListQuery query = ListQuery.of(request, listing.columns(), USUAL_ORDER);
        return SHEET.download(
                "depots",
                ListFormat.of(format),
                row -> listings.each(listing, query, ids -> views(ids).forEach(row)));
    }

    private List<DropOffLines.View> views(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : Listings.inOrder(ids, lines.of(Keys.of(ids)), DropOffLines.View::dropOffId);
    }

    private static Listing listing(
            Actor actor,
            @Nullable DeviceKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String q) {
        return Listing.of("drop_off o JOIN device d ON d.id = o.device_id", "o.id")
                .where("o.organisation_id = ?", actor.organisation())
                .whereGiven("d.kind = ?", kind)
                .whereDays("o.dropped_at", from, until)
                .whereWords(
                        "d.code LIKE ? OR CONCAT(d.manufacturer, ' ', d.model) LIKE ?", q, "d.kind", DeviceKind.said())
                .column("droppedAt", "o.dropped_at", Listing.Kind.TIME)
                .column("code", "d.code", Listing.Kind.TEXT)
                .column("model", "CONCAT(d.manufacturer, ' ', d.model)", Listing.Kind.TEXT);
    }
}
