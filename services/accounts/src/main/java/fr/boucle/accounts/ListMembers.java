package fr.boucle.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.boucle.documents.ListFormat;
import fr.boucle.documents.Spreadsheet;
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
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The members of the territory, for the steward. */
@Controller("/api/accounts")
@Tag(name = "members")
@Secured(Role.STEWARD)
@ExecuteOn(TaskExecutors.BLOCKING)
class ListMembers {
    private static final String USUAL_ORDER = "organisation";
    private static final Spreadsheet<View> SHEET = new Spreadsheet<>(
            "Membres",
            List.of(
                    new Spreadsheet.Column<>("Organisme", View::organisation),
                    new Spreadsheet.Column<>("Adresse électronique", View::email),
                    new Spreadsheet.Column<>("Rôles", view -> String.join(", ", view.roles())),
                    new Spreadsheet.Column<>("État", view -> view.state().label())));

    /** A member in the list. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            UUID id,
            UUID organisationId,
            String organisation,
            State state,
            List<String> roles,
            @Nullable String email,
            Told.@Nullable Sending invitation) {
        enum State {
            INVITED("code à utiliser"),
            ACTIVE("accès ouvert"),
            SUSPENDED("accès fini");

            private final String label;

            State(String label) {
                this.label = label;
            }

            /** The French word. */
            String label() {
                return label;
            }
        }

        static View of(Member member, String organisation, Told.@Nullable Sending last) {
            State state =
                    switch (member) {
                        case Member.Invited _ -> State.INVITED;
                        case Member.Active _ -> State.ACTIVE;
                        case Member.Suspended _ -> State.SUSPENDED;
                    };
            String email =
                    switch (member) {
                        case Member.Invited m -> m.email().value();
                        case Member.Active m -> m.email().value();
                        case Member.Suspended _ -> null;
                    };
            return new View(
                    member.id(),
                    member.organisationId(),
                    organisation,
                    state,
                    List.copyOf(member.roles()),
                    email,
                    state == State.INVITED ? last : null);
        }
    }

    /** Which are looked for; what is given combines. */
    @Introspected
    record Filter(
            @QueryValue View.@Nullable State state,
            @QueryValue @Nullable String role,
            @QueryValue @Nullable UUID organisationId,
            @QueryValue @Nullable String q) {}

    private final Listings listings;
    private final Members members;
    private final Organisations organisations;
    private final Journal journal;
    private final Told told;

    ListMembers(Listings listings, Members members, Organisations organisations, Journal journal, Told told) {
        this.listings = listings;
        this.members = members;
        this.organisations = organisations;
        this.journal = journal;
        this.told = told;
    }

    @Operation(
            summary = "Members",
            description =
                    "state is INVITED, ACTIVE or SUSPENDED; a suspended member has no address any more. invitation, of one who is invited: whether the letter with the code is WAITING, SENT or FAILED. role; organisationId; q: words"
                            + " of the address or of the organisation's name. sort: organisation, email, roles or state; by organisation unless"
                            + " told. X-Total-Count counts to 10,000, then 10000+.")
    @Get("/members")
    @Transactional(readOnly = true)
    HttpResponse<List<View>> list(HttpRequest<?> request, @RequestBean Filter filter) {
        Listing listing = listing(filter);
        MutableHttpResponse<List<View>> page = listings.page(
                        listing, ListQuery.of(request, listing.columns(), USUAL_ORDER))
                .map(this::views)
                .answer(request);
        return page.header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Operation(
            summary = "Members as a file",
            description = "format: csv or xlsx. Filters and order as in the list; it holds their addresses.")
    @Get("/members.{format}")
    @Produces(MediaType.ALL)
    @Transactional
    HttpResponse<StreamedFile> export(
            String format, HttpRequest<?> request, @RequestBean Filter filter, @Parameter(hidden = true) Actor actor) {
        journal.note(actor, Noted.LIST_EXPORTED, NoteExport.Exported.MEMBERS.name());
        Listing listing = listing(filter);
        ListQuery query = ListQuery.of(request, listing.columns(), USUAL_ORDER);
        return SHEET.download(
                "membres",
                ListFormat.of(format),
                row -> listings.each(listing, query, ids -> views(ids).forEach(row)));
    }

    private List<View> views(List<UUID> ids) {
        List<Member> found = members.of(ids);
        Map<UUID, String> names =
                organisations
                        .of(found.stream()
                                .map(Member::organisationId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(
                                Organisation::id, one -> one.identity().name()));
        Map<UUID, Told.Sending> invitations = told.invitations(ids);
        List<View> views = found.stream()
                .map(member ->
                        View.of(member, names.getOrDefault(member.organisationId(), ""), invitations.get(member.id())))
                .toList();
        return Listings.inOrder(ids, views, View::id);
    }

    private static Listing listing(Filter filter) {
        return Listing.of("member m JOIN organisation o ON o.id = m.organisation_id", "m.id")
                .whereGiven("m.state = ?", filter.state())
                .whereGiven("CONCAT(' ', m.roles, ' ') LIKE CONCAT('% ', ?, ' %')", filter.role())
                .whereGiven("m.organisation_id = ?", filter.organisationId())
                .whereWords("m.email LIKE ? OR o.name LIKE ?", filter.q())
                .column("organisation", "o.name", Listing.Kind.TEXT)
                .column("email", "COALESCE(m.email, '')", Listing.Kind.TEXT)
                .column("roles", "m.roles", Listing.Kind.TEXT)
                .column("state", "m.state", Listing.Kind.TEXT);
    }
}
