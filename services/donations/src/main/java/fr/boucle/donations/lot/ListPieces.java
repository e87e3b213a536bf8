package fr.boucle.donations.lot;

import fr.boucle.documents.ListFormat;
import fr.boucle.documents.Spreadsheet;
import fr.boucle.persistence.Listing;
import fr.boucle.persistence.Listings;
import fr.boucle.values.DeviceKind;
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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is in a lot, however much it is: for its donor, and for whoever may claim it with what the law says of each device. */
@Tag(name = "lots")
@Controller("/api/donations/lots/{lotId}")
@Secured({Role.AGENT, Role.TECHNICIAN})
@ExecuteOn(TaskExecutors.BLOCKING)
class ListPieces {
    /** As many as one claim holds. */
    private static final int AT_ONCE = 500;

    private static final Spreadsheet<PieceView> SHEET = new Spreadsheet<>(
            "Appareils du lot",
            List.of(
                    new Spreadsheet.Column<>("Code", PieceView::code),
                    new Spreadsheet.Column<>("Nature", piece -> piece.kind().label()),
                    new Spreadsheet.Column<>("Fabricant", PieceView::manufacturer),
                    new Spreadsheet.Column<>("Modèle", PieceView::model),
                    new Spreadsheet.Column<>("Acquis le", PieceView::acquiredOn),
                    new Spreadsheet.Column<>(
                            "Orientation", piece -> piece.orientation().label()),
                    new Spreadsheet.Column<>(
                            "Valeur estimée (€)",
                            piece -> Spreadsheet.euros(piece.value().valueCents())),
                    new Spreadsheet.Column<>("Réservé", piece -> piece.claimed() ? "oui" : "non")));

    private final LotReader lots;
    private final LotViews views;
    private final Listings listings;

    ListPieces(LotReader lots, LotViews views, Listings listings) {
        this.lots = lots;
        this.views = views;
        this.listings = listings;
    }

    @Operation(
            summary = "The devices of a lot",
            description =
                    "kind; claimed: already (true) or free; q: words found anywhere in code, maker or model. sort: listedAt, code, kind,"
                            + " model or acquiredOn; - before it turns it around. With each device's eligibility for the asking"
                            + " organisation (CG3P L3212-2). X-Total-Count counts to 10,000, then 10000+.")
    @Get("/devices")
    @Transactional(readOnly = true)
    HttpResponse<List<PieceView>> list(
            UUID lotId,
            HttpRequest<?> request,
            @QueryValue @Nullable DeviceKind kind,
            @QueryValue @Nullable Boolean claimed,
            @QueryValue @Nullable String q,
            @Parameter(hidden = true) Actor actor) {
        LotRow lot = lots.readable(lotId, actor);
        Listing listing = new PieceFilter(kind, claimed, q).of(lot, actor.organisation());
        return listings.page(listing, ListQuery.of(request, listing.columns(), PieceFilter.USUAL_ORDER))
                .map(ids -> views.pieces(lot, ids, actor.organisation()))
                .answer(request);
    }

    @Operation(
            summary = "The devices of a lot as a file",
            description = "format: csv or xlsx. Filters and order as in the list.")
    @Get("/devices.{format}")
    @Produces(MediaType.ALL)
    @Transactional(readOnly = true)
    HttpResponse<StreamedFile> export(
            UUID lotId,
            String format,
            HttpRequest<?> request,
            @QueryValue @Nullable DeviceKind kind,
            @QueryValue @Nullable Boolean claimed,
            @QueryValue @Nullable String q,
            @Parameter(hidden = true) Actor actor) {
        LotRow lot = lots.readable(lotId, actor);
        Listing listing = new PieceFilter(kind, claimed, q).of(lot, actor.organisation());
        ListQuery query = ListQuery.of(request, listing.columns(), PieceFilter.USUAL_ORDER);
        return SHEET.download(
                "lot",
                ListFormat.of(format),
                row -> listings.each(listing, query, ids -> views.pieces(lot, ids, actor.organisation())
                        .forEach(row)));
    }

    @Operation(
            summary = "What one claim could take of a lot",
            description =
                    "All free devices that the filter means, at most 500, each with its eligibility for the asking organisation: to"
                            + " look at before they are claimed together.")
    @Get("/free-devices")
    @Transactional(readOnly = true)
    List<PieceView> free(
            UUID lotId,
            @QueryValue @Nullable DeviceKind kind,
            @QueryValue @Nullable String q,
            @Parameter(hidden = true) Actor actor) {
        LotRow lot = lots.readable(lotId, actor);
        Listing listing = new PieceFilter(kind, false, q).of(lot, actor.organisation());
        List<UUID> ids =
                listings.ids(listing, new ListQuery(AT_ONCE, PieceFilter.USUAL_ORDER, false, null, false), AT_ONCE);
        return views.pieces(lot, ids, actor.organisation());
    }
}
