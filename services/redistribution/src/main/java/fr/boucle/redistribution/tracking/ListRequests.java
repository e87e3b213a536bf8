package fr.boucle.redistribution.tracking;

import fr.boucle.documents.ListFormat;
import fr.boucle.documents.Spreadsheet;
import fr.boucle.persistence.Listing;
import fr.boucle.persistence.Listings;
import fr.boucle.redistribution.decision.SecondLookViews;
import fr.boucle.redistribution.priority.Fitting;
import fr.boucle.redistribution.priority.Proposals;
import fr.boucle.redistribution.priority.Queue;
import fr.boucle.redistribution.priority.Standing;
import fr.boucle.redistribution.request.Need;
import fr.boucle.redistribution.request.RequestState;
import fr.boucle.redistribution.request.Requests;
import fr.boucle.redistribution.territory.Territory;
import fr.boucle.references.Commune;
import fr.boucle.references.Communes;
import fr.boucle.values.DeviceKind;
import fr.boucle.web.Actor;
import fr.boucle.web.HeldList;
import fr.boucle.web.ListQuery;
import fr.boucle.web.Role;
import fr.boucle.web.WholeList;
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
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Tag(name = "Requests")
@Controller("/api/redistribution")
@Secured({Role.MEDIATOR, Role.DECIDER})
@ExecuteOn(TaskExecutors.BLOCKING)
class ListRequests {
    /** Communes that one text may mean; the most fitting ones beyond. */
    private static final int MEANT = 200;

    private final Requests requests;
    private final Queue queue;
    private final Proposals proposals;
    private final SecondLookViews looks;
    private final Listings listings;
    private final Territory territory;

    ListRequests(
            Requests requests,
            Queue queue,
            Proposals proposals,
            SecondLookViews looks,
            Listings listings,
            Territory territory) {
        this.requests = requests;
        this.queue = queue;
        this.proposals = proposals;
        this.looks = looks;
        this.listings = listings;
        this.territory = territory;
    }

    /** Which are looked for, as people write it; what is given combines. */
    @Introspected
    record Search(
            @QueryValue @Nullable RequestState state,
            @QueryValue @Nullable UUID organisationId,
            @QueryValue @Nullable String commune,
            @QueryValue @Nullable DeviceKind kind,
            @QueryValue @Nullable Need need,
            @QueryValue @Nullable String q,
            @QueryValue @Nullable Boolean fitting,
            @QueryValue @Nullable Boolean reviewable) {}

    @Operation(
            summary = "The queue, or the requests of a state",
            description =
                    "Without state: the requests that wait. A decider sees all, a mediator those of the own structure; ranks count"
                            + " over all. state; organisationId: of this structure; commune: its code, its name or a postal code, as"
                            + " people write it; kind: the kind wanted; need; q: words of the reference; fitting, of those that wait: true, those to which a device in stock is"
                            + " proposed, each with it; false, the others; reviewable: true, those in review whose refusal somebody else than the reader made. They combine. sort: openedAt,"
                            + " reference, need, kindWanted, communeCode (by the commune's name), state or rank (of those that wait). Those that wait come in"
                            + " the order of the rule unless told, others the oldest first. X-Total-Count counts to 10,000, then 10000+.")
    @Get("/requests")
    @Transactional(readOnly = true)
    HttpResponse<List<RequestLineView>> list(
            HttpRequest<?> request, @RequestBean Search search, @Parameter(hidden = true) Actor actor) {
        RequestFilter filter = filter(search);
        if (filter.isOfQueue()) {
            HeldList<Standing> line = InLine.list(territory.communes());
            return line.page(waiting(filter, search, actor), ListQuery.of(request, line.columns(), InLine.USUAL_ORDER))
                    .map(standings -> told(filter, standings))
                    .answer(request);
        }
        Listing listing = listing(filter, request, actor);
        return listings.page(listing, ListQuery.of(request, listing.columns(), "openedAt"))
                .map(this::views)
                .answer(request);
    }

    @Operation(
            summary = "The queue, or the requests of a state, as a file",
            description = "format: csv or xlsx. Filters and order as in the list. Nothing in it names a household.")
    @Get("/requests.{format}")
    @Produces(MediaType.ALL)
    @Transactional(readOnly = true)
    HttpResponse<StreamedFile> export(
            String format, HttpRequest<?> request, @RequestBean Search search, @Parameter(hidden = true) Actor actor) {
        RequestFilter filter = filter(search);
        return RequestLineView.sheet(territory.communes())
                .download("demandes", ListFormat.of(format), rows(filter, search, request, actor));
    }

    private RequestFilter filter(Search search) {
        return new RequestFilter(
                search.state(),
                search.organisationId(),
                meant(search.commune()),
                search.kind(),
                search.need(),
                search.fitting(),
                search.q());
    }

    private Spreadsheet.Rows<RequestLineView> rows(
            RequestFilter filter, Search search, HttpRequest<?> request, Actor actor) {
        if (filter.isOfQueue()) {
            HeldList<Standing> line = InLine.list(territory.communes());
            ListQuery query = ListQuery.of(request, line.columns(), InLine.USUAL_ORDER);
            List<Standing> all = line.ordered(waiting(filter, search, actor), query);
            return row -> told(filter, all).forEach(row);
        }
        Listing listing = listing(filter, request, actor);
        ListQuery query = ListQuery.of(request, listing.columns(), "openedAt");
        return row -> listings.each(listing, query, ids -> views(ids).forEach(row));
    }

    private List<Standing> waiting(RequestFilter filter, Search search, Actor actor) {
        Set<String> others = Boolean.TRUE.equals(search.reviewable()) ? looks.reviewableBy(actor.member()) : null;
        return queue.standings().stream()
                .filter(standing -> actor.is(Role.DECIDER)
                        || standing.asked().organisation().equals(actor.organisation()))
                .filter(filter::holds)
                .filter(standing ->
                        others == null || others.contains(standing.asked().reference()))
                .filter(fits(filter))
                .toList();
    }

    private Predicate<Standing> fits(RequestFilter filter) {
        Boolean fitting = filter.fitting();
        if (fitting == null) {
            return _ -> true;
        }
        Proposals.Now now = proposals.now();
        return standing -> fitting.equals(now.proposedTo(standing.asked().id()).isPresent());
    }

    /** What is proposed is told where it is asked for: it takes a look at the stock. */
    private List<RequestLineView> told(RequestFilter filter, List<Standing> standings) {
        Proposals.Now now = Boolean.TRUE.equals(filter.fitting()) ? proposals.now() : null;
        return standings.stream()
                .map(one -> RequestLineView.of(
                        one, now == null ? null : Fitting.of(one.asked(), now).orElse(null)))
                .toList();
    }

    private Listing listing(RequestFilter filter, HttpRequest<?> request, Actor actor) {
        String order = request.getParameters().get("sort", String.class, "");
        return filter.listing(order.endsWith(RequestFilter.COMMUNE) ? byName() : List.of())
                .whereGiven("r.organisation_id = ?", actor.is(Role.DECIDER) ? null : actor.organisation());
    }

    /** The communes that requests are from, in the order of their names. */
    private List<String> byName() {
        Communes communes = territory.communes();
        return requests.communes().stream()
                .sorted(Comparator.comparing((String code) -> WholeList.asRead(communes.nameOf(code)))
                        .thenComparing(Function.identity()))
                .toList();
    }

    private List<RequestLineView> views(List<UUID> ids) {
        return Listings.inOrder(ids, requests.all(ids), Requests.Found::id).stream()
                .map(RequestLineView::of)
                .toList();
    }

    private @Nullable List<String> meant(@Nullable String commune) {
        if (commune == null || commune.isBlank()) {
            return null;
        }
        Stream<String> found =
                territory.communes().search(commune, MEANT).stream().map(Commune::code);
        String code = commune.strip();
        return code.matches(Territory.COMMUNE)
                ? Stream.concat(Stream.of(code), found).distinct().toList()
                : found.toList();
    }
}
