package fr.boucle.gateway.batches;

import fr.boucle.gateway.pages.Listing;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.pages.ServiceCalls.Rows;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One act on many: what would pass, then its progress, then what became of each; one may leave and come back at any time. */
@Admits({Role.AGENT, Role.TECHNICIAN, Role.KEEPER})
@Controller("/operations/{slug:[a-z]+}/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class FollowOperation {
    /** Few are soon done. */
    private static final int FEW = 200;

    private static final List<String> OUTCOMES = List.of("REFUSED", "UNCHANGED", "PASSED", "WAITING");

    private final ServiceCalls calls;
    private final Views views;

    FollowOperation(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> show(Visitor visitor, String slug, UUID id) {
        return show(visitor, page(visitor), slug, id);
    }

    @Post("/confirmation")
    HttpResponse<?> confirm(Visitor visitor, String slug, UUID id, Form form) {
        return answer(visitor, slug, id, form, "/batches/" + id + "/confirmation");
    }

    @Post("/arret")
    HttpResponse<?> stop(Visitor visitor, String slug, UUID id, Form form) {
        return answer(visitor, slug, id, form, "/batches/" + id + "/stop");
    }

    private HttpResponse<?> answer(Visitor visitor, String slug, UUID id, Form form, String path) {
        BatchHome home = BatchHome.named(slug, Operations.member(visitor));
        return page(visitor)
                .answer(
                        form,
                        () -> {
                            calls.put(visitor, home.service(), path, Map.of());
                            return Views.seeOther(home.list() + "/" + id);
                        },
                        again -> show(visitor, again, slug, id));
    }

    private HttpResponse<?> show(Visitor visitor, Page page, String slug, UUID id) {
        BatchHome home = BatchHome.named(slug, Operations.member(visitor));
        Listing list = listing(visitor, home, id);
        Later<Rows<Item>> items = calls.later(
                () -> calls.page(visitor, home.service(), list.query("/batches/" + id + "/items"), Item.class));
        Batch batch = calls.get(visitor, home.service(), "/batches/" + id, Batch.class);
        Rows<Item> rows = items.join();
        Page shown = page.isAgain() ? page : page.typed(list.typed());
        MutableHttpResponse<?> answer = views.show(
                shown.named(shown.code("act", batch.act())),
                "batches/one",
                Map.of(
                        "home",
                        home,
                        "batch",
                        batch,
                        "items",
                        rows.rows(),
                        "outcomes",
                        OUTCOMES,
                        "list",
                        list.with(rows)));
        return batch.goesOn() ? answer.header("Refresh", batch.total() > FEW ? "5" : "1") : answer;
    }

    static Listing listing(Visitor visitor, BatchHome home, UUID id) {
        return Listing.of(visitor, home.list() + "/" + id)
                .filter("resultat", "outcome", OUTCOMES)
                .orders("number", "name", "outcome", "reason")
                .asFile();
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Opération").under("/jour");
    }
}
