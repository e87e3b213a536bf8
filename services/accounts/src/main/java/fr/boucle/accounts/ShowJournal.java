package fr.boucle.accounts;

import fr.boucle.documents.ListFormat;
import fr.boucle.documents.Spreadsheet;
import fr.boucle.persistence.ListId;
import fr.boucle.persistence.Listing;
import fr.boucle.persistence.Listings;
import fr.boucle.web.Actor;
import fr.boucle.web.ListQuery;
import fr.boucle.web.Role;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpHeaders;
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
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was done to accounts: to all for the steward and the auditor, to one's own for everybody. */
@Controller("/api/accounts")
@Tag(name = "members")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowJournal {
    private static final String USUAL_ORDER = "number";
    private static final Spreadsheet<View> SHEET = new Spreadsheet<>(
            "Journal des comptes",
            List.of(
                    new Spreadsheet.Column<>("Numéro", View::number),
                    new Spreadsheet.Column<>("Le", View::at),
                    new Spreadsheet.Column<>("Acte", View::event),
                    new Spreadsheet.Column<>("Quoi", View::detail),
                    new Spreadsheet.Column<>("Membre", View::memberId),
                    new Spreadsheet.Column<>("Organisme", View::organisationId),
                    new Spreadsheet.Column<>("Par", View::actor)));

    private final Journal journal;
    private final Listings listings;

    ShowJournal(Journal journal, Listings listings) {
        this.journal = journal;
        this.listings = listings;
    }

    /** One act: ids and roles, no address; what was done to an organisation is about no member. */
    @Serdeable
    record View(
            long number,
            @Nullable UUID memberId,
            UUID organisationId,
            String event,
            String detail,
            String actor,
            Instant at) {}

    /** Which are looked for; what is given combines. */
    @Introspected
    record Filter(
            @QueryValue @Nullable String event,
            @QueryValue @Nullable UUID memberId,
            @QueryValue @Nullable UUID organisationId,
            @QueryValue @Nullable LocalDate from,
            @QueryValue @Nullable LocalDate until) {}

    @Operation(
            summary = "The journal of accounts, of who comes and goes, of organisations",
            description =
                    "Append-only. The steward and the auditor read all of it, everybody else what was done to their own account. actor"
                            + " is roles/organisation/member of who did it. event: MemberInvited, MemberActivated, MemberGranted, MemberSuspended, PasswordChanged,"
                            + " SignedIn, SignInRefused (of a known account), SignedOut, SessionsEnded, TokenUsedTwice, ListExported, OrganisationRegistered, OrganisationCorrected,"
                            + " OrganisationApproved, OrganisationRenewed or OrganisationSuspended (these without memberId); memberId; organisationId; from, until: days. They combine. sort: number, event, organisation (by its name), member or actor; the oldest first unless told. X-Total-Count counts to 10,000, then 10000+.")
    @Get("/journal")
    @Transactional(readOnly = true)
    HttpResponse<List<View>> show(
            HttpRequest<?> request, @RequestBean Filter filter, @Parameter(hidden = true) Actor actor) {
        Listing listing = listing(actor, filter);
        return listings.page(listing, ListQuery.of(request, listing.columns(), USUAL_ORDER))
                .map(this::views)
                .answer(request)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Operation(
            summary = "The journal as a file",
            description = "format: csv or xlsx. Filters and order as in the list.")
    @Get("/journal.{format}")
    @Produces(MediaType.ALL)
    @Transactional
    HttpResponse<StreamedFile> export(
            String format, HttpRequest<?> request, @RequestBean Filter filter, @Parameter(hidden = true) Actor actor) {
        journal.note(actor, Noted.LIST_EXPORTED, NoteExport.Exported.JOURNAL.name());
        Listing listing = listing(actor, filter);
        ListQuery query = ListQuery.of(request, listing.columns(), USUAL_ORDER);
        return SHEET.download(
                        "journal-des-comptes",
                        ListFormat.of(format),
                        row -> listings.each(listing, query, ids -> views(ids).forEach(row)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static Listing listing(Actor actor, Filter filter) {
        boolean every = actor.is(Role.STEWARD) || actor.is(Role.AUDITOR);
        return Listing.of("journal j", ListId.numbered("j.number"))
                .whereGiven("j.member_id = ?", every ? null : actor.member())
                .whereGiven("j.event = ?", filter.event())
                .whereGiven("j.member_id = ?", filter.memberId())
                .whereGiven("j.organisation_id = ?", filter.organisationId())
                .whereDays("j.at", filter.from(), filter.until())
                .made(USUAL_ORDER)
                .column("event", "j.event", Listing.Kind.TEXT)
                .column(
                        "organisation",
                        "COALESCE((SELECT o.name FROM organisation o WHERE o.id = j.organisation_id), '')",
                        Listing.Kind.TEXT)
                .column("member", "COALESCE(HEX(j.member_id), '')", Listing.Kind.TEXT)
                .column("actor", "j.actor", Listing.Kind.TEXT);
    }

    private List<View> views(List<UUID> ids) {
        List<View> found = journal.all(ids.stream().map(ListId::number).toList()).stream()
                .map(row -> new View(
                        row.number(),
                        row.memberId(),
                        row.organisationId(),
                        row.event(),
                        row.detail(),
                        row.actor(),
                        row.at()))
                .toList();
        return Listings.inOrder(ids, found, view -> new UUID(0, view.number()));
    }
}
