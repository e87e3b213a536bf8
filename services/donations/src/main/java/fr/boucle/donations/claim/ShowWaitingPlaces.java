package fr.boucle.donations.claim;

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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An association's places in line, and how many stand before each. */
@Tag(name = "waiting list")
@Controller("/api/donations")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowWaitingPlaces {
    private static final String USUAL_ORDER = "joinedAt";
    private static final Spreadsheet<WaitingLines.View> SHEET = new Spreadsheet<>(
            "Attente",
            List.of(
                    new Spreadsheet.Column<>("Code", WaitingLines.View::code),
                    new Spreadsheet.Column<>("Nature", view -> view.kind().label()),
                    new Spreadsheet.Column<>("Modèle", view -> MakerAndModel.of(view.manufacturer(), view.model())),
                    new Spreadsheet.Column<>("État", view -> view.state().label()),
                    new Spreadsheet.Column<>("Devant", WaitingLines.View::ahead),
                    new Spreadsheet.Column<>("Depuis le", WaitingLines.View::joinedAt),
                    new Spreadsheet.Column<>("Proposé jusqu'au", WaitingLines.View::offeredUntil)));

    private final Listings listings;
    private final WaitingLines lines;

    ShowWaitingPlaces(Listings listings, WaitingLines lines) {
        this.listings = listings;
        this.lines = lines;
    }

    @Operation(
            summary = "The organisation's places in line",
            description =
                    "state: WAITING, OFFERED (claim it before offeredUntil), TAKEN, LEFT, LAPSED or CLOSED; kind; q: words of the code,"
                            + " the maker or the model. sort: joinedAt, state, code or model; the oldest first unless told."
                            + " X-Total-Count counts to 10,000, then 10000+.")
    @Get("/waiting-places")
    @Transactional(readOnly = true)
    HttpResponse<List<WaitingLines.View>> list(
            HttpRequest<?> request,
            @QueryValue WaitingPlace.@Nullable State state,
            @QueryValue @Nullable DeviceKind kind,
            @QueryValue @Nullable String q,
            @Parameter(hidden = true) Actor actor) {
        Listing listing = listing(actor, state, kind, q);
        return listings.page(listing, ListQuery.of(request, listing.columns(), USUAL_ORDER))
                .map(this::views)
                .answer(request);
    }

    @Operation(
            summary = "The places in line as a file",
            description = "format: csv or xlsx. Filters and order as in the list.")
    @Get("/waiting-places.{format}")
    @Produces(MediaType.ALL)
    @Transactional(readOnly = true)
    HttpResponse<StreamedFile> export(
            String format,
            HttpRequest<?> request,
            @QueryValue WaitingPlace.@Nullable State state,
            @QueryValue @Nullable DeviceKind kind,
            @QueryValue @Nullable String q,
            @Parameter(hidden = true) Actor actor) {
        Listing listing = listing(actor, state, kind, q);
        ListQuery query = ListQuery.of(request, listing.columns(), USUAL_ORDER);
        return SHEET.download(
                "attente",
                ListFormat.of(format),
                row -> listings.each(listing, query, ids -> views(ids).forEach(row)));
    }

    private List<WaitingLines.View> views(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : Listings.inOrder(ids, lines.of(Keys.of(ids)), WaitingLines.View::placeId);
    }

    private static Listing listing(
            Actor actor, WaitingPlace.@Nullable State state, @Nullable DeviceKind kind, @Nullable String q) {
        return Listing.of("waiting_place p JOIN device d ON d.id = p.device_id", "p.id")
                .where("p.waiter_id = ?", actor.organisation())
                .whereGiven("p.state = ?", state)
                .whereGiven("d.kind = ?", kind)
                .whereWords(
                        "d.code LIKE ? OR CONCAT(d.manufacturer, ' ', d.model) LIKE ?", q, "d.kind", DeviceKind.said())
                .made("joinedAt")
                .column("state", "p.state", Listing.Kind.TEXT)
                .column("code", "d.code", Listing.Kind.TEXT)
                .column("model", "CONCAT(d.manufacturer, ' ', d.model)", Listing.Kind.TEXT);
    }
}
