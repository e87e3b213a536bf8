package fr.boucle.repairs.loan;

import fr.boucle.documents.ListFormat;
import fr.boucle.documents.Spreadsheet;
import fr.boucle.persistence.Keys;
import fr.boucle.persistence.Listing;
import fr.boucle.persistence.Listings;
import fr.boucle.repairs.device.MemberMark;
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
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/repairs")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Bench")
class ListBenchMachines {
    private static final String USUAL_ORDER = "label";
    private static final Spreadsheet<View> SHEET = new Spreadsheet<>(
            "Machines d'établi",
            List.of(
                    new Spreadsheet.Column<>("Machine", View::label),
                    new Spreadsheet.Column<>("Chez qui", ListBenchMachines::holder),
                    new Spreadsheet.Column<>("Jusqu'au", View::dueOn)));

    private final BenchMachineRows rows;
    private final Listings listings;
    private final InstantSource clock;

    ListBenchMachines(BenchMachineRows rows, Listings listings, InstantSource clock) {
        this.rows = rows;
        this.listings = listings;
        this.clock = clock;
    }

    /**
     * A machine of the workshop.
     *
     * @param mark by what colleagues tell one another apart, of whoever has it
     * @param lent whether somebody has it
     * @param yours whether that is you
     * @param late whether its day has passed
     */
    @Serdeable
    record View(
            UUID machineId,
            String label,
            boolean lent,
            boolean yours,
            @Nullable String mark,
            @Nullable LocalDate dueOn,
            boolean late) {}

    @Operation(
            summary = "The machines that the workshop works with",
            description =
                    "With who has which: you, or another by the mark of the lists. lent: whether somebody has it; q: words of the label. They combine. sort:"
                            + " label, lent or dueOn; by label unless told. X-Total-Count counts to 10,000, then 10000+.")
    @Get("/bench-machines")
    @Transactional(readOnly = true)
    HttpResponse<List<View>> list(
            @QueryValue @Nullable Boolean lent,
            @QueryValue @Nullable String q,
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor) {
        Listing listing = listing(actor, lent, q);
        return listings.page(listing, ListQuery.of(request, listing.columns(), USUAL_ORDER))
                .map(ids -> views(ids, actor))
                .answer(request);
    }

    @Operation(
            summary = "The machines that the workshop works with, as a file",
            description = "format: csv or xlsx. Filters and order as in the list.")
    @Get("/bench-machines.{format}")
    @Produces(MediaType.ALL)
    @Transactional(readOnly = true)
    HttpResponse<StreamedFile> export(
            String format,
            @QueryValue @Nullable Boolean lent,
            @QueryValue @Nullable String q,
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor) {
        Listing listing = listing(actor, lent, q);
        ListQuery query = ListQuery.of(request, listing.columns(), USUAL_ORDER);
        return SHEET.download(
                "machines",
                ListFormat.of(format),
                row -> listings.each(listing, query, ids -> views(ids, actor).forEach(row)));
    }

    private static Listing listing(Actor actor, @Nullable Boolean lent, @Nullable String q) {
        return Listing.of("bench_machine b", "b.id")
                .where("b.organisation_id = ?", actor.organisation())
                .whereGiven("(b.lent_to IS NOT NULL) = ?", lent)
                .whereWords("b.label LIKE ?", q)
                .column(USUAL_ORDER, "b.label", Listing.Kind.TEXT)
                .column("lent", "(b.lent_to IS NOT NULL)", Listing.Kind.NUMBER)
                .column("dueOn", "COALESCE(b.due_on, CAST('9999-12-31' AS DATE))", Listing.Kind.DAY);
    }

    private List<View> views(List<UUID> ids, Actor actor) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return ids.isEmpty()
                ? List.of()
                : Listings.inOrder(ids, rows.all(Keys.of(ids)), BenchMachineRows.Row::id).stream()
                        .map(row -> view(row, actor, today))
                        .toList();
    }

    private static String holder(View view) {
        return view.yours() ? "chez vous" : view.lent() ? "quelqu'un de l'atelier, " + view.mark() : "à l'atelier";
    }

    private static View view(BenchMachineRows.Row row, Actor actor, LocalDate today) {
        LocalDate due = row.dueOn();
        return new View(
                row.id(),
                row.label(),
                row.lentTo() != null,
                actor.member().equals(row.lentTo()),
                row.lentTo() == null ? null : MemberMark.of(row.lentTo()),
                due,
                due != null && due.isBefore(today));
    }
}
