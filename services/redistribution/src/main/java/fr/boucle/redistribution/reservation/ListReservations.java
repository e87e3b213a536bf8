package fr.boucle.redistribution.reservation;

import fr.boucle.documents.ListFormat;
import fr.boucle.documents.Spreadsheet;
import fr.boucle.persistence.Listing;
import fr.boucle.persistence.Listings;
import fr.boucle.redistribution.stock.Recipient;
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

@Tag(name = "Reservations")
@Controller("/api/redistribution")
@Secured({Role.DECIDER, Role.MEDIATOR, Role.TECHNICIAN})
@ExecuteOn(TaskExecutors.BLOCKING)
class ListReservations {
    private static final String USUAL_ORDER = "reservedAt";
    private static final Spreadsheet<ReservationView> SHEET = new Spreadsheet<>(
            "Affectations",
            List.of(
                    new Spreadsheet.Column<>("Code", view -> view.parties().code()),
                    new Spreadsheet.Column<>("Demande", view -> view.parties().requestReference()),
                    new Spreadsheet.Column<>(
                            "Pour", view -> view.parties().recipient().label()),
                    new Spreadsheet.Column<>("État", view -> view.state().label()),
                    new Spreadsheet.Column<>("Promis le", ReservationView::reservedAt),
                    new Spreadsheet.Column<>("À remettre avant le", ReservationView::expiresAt),
                    new Spreadsheet.Column<>("Depuis le", ReservationView::changedAt)));

    private final Listings listings;
    private final Reservations reservations;

    ListReservations(Listings listings, Reservations reservations) {
        this.listings = listings;
        this.reservations = reservations;
    }

    @Operation(
            summary = "Reservations, of a state or of all",
            description =
                    "A decider sees all, a mediator those of the structure, a technician those of the workshop. state; slot: those that"
                            + " come then; recipient: those for households, or those for structures; q: words of"
                            + " the device's code or the request's reference. sort: reservedAt, expiresAt, code, reference or state;"
                            + " the oldest first unless told. X-Total-Count counts to 10,000, then 10000+.")
    @Get("/reservations")
    @Transactional(readOnly = true)
    HttpResponse<List<ReservationView>> list(
            HttpRequest<?> request,
            @QueryValue @Nullable ReservationState state,
            @QueryValue @Nullable UUID slot,
            @QueryValue @Nullable Recipient recipient,
            @QueryValue @Nullable String q,
            @Parameter(hidden = true) Actor actor) {
        Listing listing = listing(actor, state, slot, recipient, q);
        return listings.page(listing, ListQuery.of(request, listing.columns(), USUAL_ORDER))
                .map(this::views)
                .answer(request);
    }

    @Operation(
            summary = "Reservations as a file",
            description = "format: csv or xlsx. Filters and order as in the list.")
    @Get("/reservations.{format}")
    @Produces(MediaType.ALL)
    @Transactional(readOnly = true)
    HttpResponse<StreamedFile> export(
            String format,
            HttpRequest<?> request,
            @QueryValue @Nullable ReservationState state,
            @QueryValue @Nullable UUID slot,
            @QueryValue @Nullable Recipient recipient,
            @QueryValue @Nullable String q,
            @Parameter(hidden = true) Actor actor) {
        Listing listing = listing(actor, state, slot, recipient, q);
        ListQuery query = ListQuery.of(request, listing.columns(), USUAL_ORDER);
        return SHEET.download(
                "affectations",
                ListFormat.of(format),
                row -> listings.each(listing, query, ids -> views(ids).forEach(row)));
    }

    private List<ReservationView> views(List<UUID> ids) {
        List<ReservationView> found =
                reservations.all(ids).stream().map(ReservationView::of).toList();
        return Listings.inOrder(ids, found, ReservationView::reservationId);
    }

    private static Listing listing(
            Actor actor,
            @Nullable ReservationState state,
            @Nullable UUID slot,
            @Nullable Recipient recipient,
            @Nullable String q) {
        UUID own = actor.is(Role.DECIDER) ? null : actor.organisation();
        return Listing.of("reservation r", "r.id")
                .whereGiven(whose(actor), own)
                .whereGiven("r.state = ?", state)
                .whereGiven("r.id IN (SELECT a.reservation_id FROM appointment a WHERE a.slot_id = ?)", slot)
                .whereGiven("r.recipient = ?", recipient)
                .whereWords("r.device_code LIKE ? OR r.reference LIKE ?", q)
                .made("reservedAt")
                .column("expiresAt", "r.expires_at", Listing.Kind.TIME)
                .column("code", "r.device_code", Listing.Kind.TEXT)
                .column("reference", "r.reference", Listing.Kind.TEXT)
                .column("state", "r.state", Listing.Kind.TEXT);
    }

    /** An organisation may be structure and workshop: each of its people sees what is opened to the role. */
    private static String whose(Actor actor) {
        if (!actor.is(Role.MEDIATOR)) {
            return "r.workshop_id = ?";
        }
        return actor.is(Role.TECHNICIAN) ? "r.organisation_id = ? OR r.workshop_id = ?" : "r.organisation_id = ?";
    }
}
