package fr.boucle.redistribution.appointment;

import fr.boucle.documents.ListFormat;
import fr.boucle.documents.Spreadsheet;
import fr.boucle.persistence.Listing;
import fr.boucle.persistence.Listings;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.ListQuery;
import fr.boucle.web.Refusal;
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
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When a structure receives households, and how many come. */
@Tag(name = "Hand-over")
@Controller("/api/redistribution")
@Secured(Role.MEDIATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
class ListSlots {
    private static final String USUAL_ORDER = "startsAt";
    private static final Spreadsheet<View> SHEET = new Spreadsheet<>(
            "Créneaux",
            List.of(
                    new Spreadsheet.Column<>("Début", View::startsAt),
                    new Spreadsheet.Column<>("Fin", View::endsAt),
                    new Spreadsheet.Column<>("Lieu", View::place),
                    new Spreadsheet.Column<>("Places", View::places),
                    new Spreadsheet.Column<>("Places prises", View::taken)));

    private final Slots slots;
    private final Listings listings;
    private final InstantSource clock;

    ListSlots(Slots slots, Listings listings, InstantSource clock) {
        this.slots = slots;
        this.listings = listings;
        this.clock = clock;
    }

    /** A time at which households come; who comes are the reservations that have it. */
    @Serdeable
    record View(UUID slotId, String place, Instant startsAt, Instant endsAt, int places, int taken) {
        static View of(Slot slot) {
            return new View(slot.id(), slot.place(), slot.startsAt(), slot.endsAt(), slot.places(), slot.taken());
        }
    }

    @Operation(
            summary = "The slots of the own structure",
            description =
                    "past: those that are over; else those to come. free: with room left, or without; taken: to which somebody"
                            + " comes, or nobody; q: words of the place. They combine. sort: startsAt, place or taken; the next first"
                            + " unless told. X-Total-Count counts to 10,000, then 10000+.")
    @Get("/slots")
    @Transactional(readOnly = true)
    HttpResponse<List<View>> list(
            HttpRequest<?> request,
            @QueryValue @Nullable Boolean past,
            @QueryValue @Nullable Boolean free,
            @QueryValue @Nullable Boolean taken,
            @QueryValue @Nullable String q,
            @Parameter(hidden = true) Actor actor) {
        Listing listing = listing(actor, past, free, taken, q);
        return listings.page(listing, ListQuery.of(request, listing.columns(), USUAL_ORDER))
                .map(this::views)
                .answer(request);
    }

    @Operation(summary = "Slots as a file", description = "format: csv or xlsx. Filters and order as in the list.")
    @Get("/slots.{format}")
    @Produces(MediaType.ALL)
    @Transactional(readOnly = true)
    HttpResponse<StreamedFile> export(
            String format,
            HttpRequest<?> request,
            @QueryValue @Nullable Boolean past,
            @QueryValue @Nullable Boolean free,
            @QueryValue @Nullable Boolean taken,
            @QueryValue @Nullable String q,
            @Parameter(hidden = true) Actor actor) {
        Listing listing = listing(actor, past, free, taken, q);
        ListQuery query = ListQuery.of(request, listing.columns(), USUAL_ORDER);
        return SHEET.download(
                "creneaux",
                ListFormat.of(format),
                row -> listings.each(listing, query, ids -> views(ids).forEach(row)));
    }

    @Operation(summary = "One slot of the own structure")
    @Get("/slots/{id}")
    @Transactional(readOnly = true)
    View one(UUID id, @Parameter(hidden = true) Actor actor) {
        return slots.find(id)
                .filter(slot -> slot.organisation().equals(actor.organisation()))
                .map(View::of)
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "No slot of yours has this id."));
    }

    private Listing listing(
            Actor actor, @Nullable Boolean past, @Nullable Boolean free, @Nullable Boolean taken, @Nullable String q) {
        return Listing.of("slot s", "s.id")
                .where("s.organisation_id = ?", actor.organisation())
                .where("(s.ends_at < ?) = ?", clock.instant(), Boolean.TRUE.equals(past))
                .whereGiven("(s.taken < s.places) = ?", free)
                .whereGiven("(s.taken > 0) = ?", taken)
                .whereWords("s.place LIKE ?", q)
                .column("startsAt", "s.starts_at", Listing.Kind.TIME)
                .column("place", "s.place", Listing.Kind.TEXT)
                .column("taken", "s.taken", Listing.Kind.NUMBER);
    }

    private List<View> views(List<UUID> ids) {
        List<View> found = slots.all(ids).stream().map(View::of).toList();
        return Listings.inOrder(ids, found, View::slotId);
    }
}
