package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Kinds;
import fr.boucle.gateway.pages.Listing;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.pages.ServiceCalls.Rows;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.pages.WholeLists;
import fr.boucle.gateway.pages.WholeLists.Listed;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the commission has before it: the requests in their order, what of each kind is in stock, and room for the decision. */
@Admits(Role.DECIDER)
@Controller("/demandes/ordre-du-jour")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class Agenda {
    private static final String PATH = "/requests";
    /** In pages of the service: a thousand requests. */
    private static final int SHEAF = 5;

    private final ServiceCalls calls;
    private final WholeLists lists;
    private final Views views;

    Agenda(ServiceCalls calls, WholeLists lists, Views views) {
        this.calls = calls;
        this.lists = lists;
        this.views = views;
    }

    @Get
    HttpResponse<?> show(Visitor visitor) {
        Map<String, Later<Rows<Proposal>>> stock = new LinkedHashMap<>();
        Kinds.FOR_A_HOUSEHOLD.forEach(kind -> stock.put(
                kind,
                calls.later(() ->
                        calls.page(visitor, Service.REDISTRIBUTION, "/stock?limit=1&kind=" + kind, Proposal.class))));
        Listing list = listing(visitor);
        boolean whole = visitor.asked("tout").isPresent();
        Rows<Request> requests = whole ? all(visitor, list) : page(visitor, list.query(PATH));
        Map<String, Long> free = new LinkedHashMap<>();
        stock.forEach((kind, rows) -> free.put(kind, total(rows.join())));
        return views.show(
                new Page(visitor, "Ordre du jour de la commission")
                        .under("/demandes")
                        .typed(list.typed()),
                "redistribution/agenda",
                Map.of(
                        "requests", requests.rows(),
                        "stock", free,
                        "list", list.with(requests),
                        "whole", whole,
                        "other", other(list, whole)));
    }

    /** The same rows in the same order: page by page, or all on one page. */
    private static String other(Listing list, boolean whole) {
        String order = list.order().isEmpty() ? "" : "tri=" + list.order();
        return Stream.of(list.filters(), order, whole ? "" : "tout=oui")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&", "/demandes/ordre-du-jour?", ""));
    }

    /** The whole of it as far as a sheaf of paper goes, page by page as the service gives it. */
    private Rows<Request> all(Visitor visitor, Listing list) {
        List<Rows<Request>> pages = lists.pages(
                        visitor, new Listed<>(Service.REDISTRIBUTION, list.whole(PATH), Request.class))
                .limit(SHEAF)
                .toList();
        List<Request> found =
                pages.stream().flatMap(page -> page.rows().stream()).toList();
        return new Rows<>(found, "", pages.getLast().total(), pages.getLast().uncounted());
    }

    private Rows<Request> page(Visitor visitor, String path) {
        return calls.page(visitor, Service.REDISTRIBUTION, path, Request.class);
    }

    static Listing listing(Visitor visitor) {
        return Listing.of(visitor, "/demandes/ordre-du-jour")
                .filter("type", "kind", Kinds.FOR_A_HOUSEHOLD)
                .always("state", "WAITING")
                .orders("rank", "reference", "need", "kindWanted", "communeCode", "openedAt")
                .turning("rank")
                .asFile();
    }

    private static long total(Rows<Proposal> rows) {
        Long counted = rows.total();
        return counted == null ? rows.rows().size() : counted;
    }
}
