package fr.boucle.wasteregister.delegation;

import fr.boucle.documents.ListFormat;
import fr.boucle.documents.Spreadsheet;
import fr.boucle.persistence.Listing;
import fr.boucle.persistence.Listings;
import fr.boucle.wasteregister.law.LegalTime;
import fr.boucle.wasteregister.site.Organisations;
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
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** To whom a register is lent, and whose is lent to it, ended loans included; an auditor sees those of every register. */
@Tag(name = "delegations")
@Controller("/api/waste-register")
@Secured({Role.KEEPER, Role.AUDITOR})
@ExecuteOn(TaskExecutors.BLOCKING)
class ListDelegations {
    private static final String USUAL_ORDER = "-grantedAt";
    private static final String NAMED = "COALESCE((SELECT w.name FROM organisation w WHERE w.id = %s), '')";
    private static final Spreadsheet<DelegationView> SHEET = new Spreadsheet<>(
            "Accès prêtés",
            List.of(
                    new Spreadsheet.Column<>("Organisme", DelegationView::readerName),
                    new Spreadsheet.Column<>(
                            "Accès", view -> view.scope().equals("DECLARE") ? "lit et déclare" : "lit"),
                    new Spreadsheet.Column<>("Prêté le", DelegationView::grantedAt),
                    new Spreadsheet.Column<>("Jusqu'au", DelegationView::validUntil),
                    new Spreadsheet.Column<>("Fini le", DelegationView::revokedAt),
                    new Spreadsheet.Column<>("Registre de", DelegationView::ownerName)));

    private final Listings listings;
    private final Delegations delegations;
    private final Organisations organisations;
    private final LegalTime time;
    private final InstantSource clock;

    ListDelegations(
            Listings listings,
            Delegations delegations,
            Organisations organisations,
            LegalTime time,
            InstantSource clock) {
        this.listings = listings;
        this.delegations = delegations;
        this.organisations = organisations;
        this.time = time;
        this.clock = clock;
    }

    @Operation(
            summary = "Delegations",
            description =
                    "Of this register, for an auditor of every one, ended ones included; borrowed: those of others' registers that this organisation"
                            + " may read. open: whether it lets read now; to: those that end before this day begins; q: words of the reader's (borrowed: the owner's) name. They"
                            + " combine. sort: grantedAt, validUntil, readerName, scope or ownerName; the newest first unless told. X-Total-Count"
                            + " counts to 10,000, then 10000+.")
    @Get("/delegations")
    @Transactional(readOnly = true)
    HttpResponse<List<DelegationView>> list(
            HttpRequest<?> request,
            @QueryValue(defaultValue = "false") boolean borrowed,
            @QueryValue @Nullable Boolean open,
            @QueryValue @Nullable LocalDate to,
            @QueryValue @Nullable String q,
            @Parameter(hidden = true) Actor actor) {
        Listing listing = listing(actor, borrowed, open, to, q);
        return listings.page(listing, ListQuery.of(request, listing.columns(), USUAL_ORDER))
                .map(this::views)
                .answer(request);
    }

    @Operation(
            summary = "Delegations as a file",
            description = "format: csv or xlsx. Filters and order as in the list.")
    @Get("/delegations.{format}")
    @Produces(MediaType.ALL)
    @Transactional(readOnly = true)
    HttpResponse<StreamedFile> export(
            String format,
            HttpRequest<?> request,
            @QueryValue(defaultValue = "false") boolean borrowed,
            @QueryValue @Nullable Boolean open,
            @QueryValue @Nullable LocalDate to,
            @QueryValue @Nullable String q,
            @Parameter(hidden = true) Actor actor) {
        Listing listing = listing(actor, borrowed, open, to, q);
        ListQuery query = ListQuery.of(request, listing.columns(), USUAL_ORDER);
        return SHEET.download(
                "acces-pretes",
                ListFormat.of(format),
                row -> listings.each(listing, query, ids -> views(ids).forEach(row)));
    }

    private Listing listing(
            Actor actor, boolean borrowed, @Nullable Boolean open, @Nullable LocalDate to, @Nullable String q) {
        String other = borrowed ? "d.owner_id" : "d.reader_id";
        String own = borrowed ? "d.reader_id = ?" : "d.owner_id = ?";
        Listing listing = Listing.of("delegation d LEFT JOIN organisation o ON o.id = " + other, "d.id")
                .whereGiven(own, actor.is(Role.AUDITOR) && !borrowed ? null : actor.organisation())
                .whereGiven("d.valid_until < ?", to == null ? null : time.startOf(to))
                .whereWords("o.name LIKE ?", q)
                .column("grantedAt", "d.granted_at", Listing.Kind.TIME)
                .column("validUntil", "d.valid_until", Listing.Kind.TIME)
                .column("readerName", NAMED.formatted("d.reader_id"), Listing.Kind.TEXT)
                .column("scope", "d.scope", Listing.Kind.TEXT)
                .column("ownerName", NAMED.formatted("d.owner_id"), Listing.Kind.TEXT);
        return open == null
                ? listing
                : listing.where("(d.revoked_at IS NULL AND d.valid_until > ?) = ?", clock.instant(), open);
    }

    private List<DelegationView> views(List<UUID> ids) {
        List<Delegation> found = delegations.all(ids);
        Map<UUID, String> names = organisations.namesOf(found.stream()
                .flatMap(one -> Stream.of(one.reader(), one.owner()))
                .distinct()
                .toList());
        return Listings.inOrder(
                ids,
                found.stream()
                        .map(one -> DelegationView.of(
                                one, names.getOrDefault(one.reader(), ""), names.getOrDefault(one.owner(), "")))
                        .toList(),
                DelegationView::delegationId);
    }
}
