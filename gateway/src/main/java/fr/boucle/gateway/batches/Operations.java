package fr.boucle.gateway.batches;

import fr.boucle.gateway.pages.ListFile;
import fr.boucle.gateway.pages.Listing;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.Refused;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Rows;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.pages.WholeLists.Listed;
import fr.boucle.gateway.pages.WordedFiles;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Member;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A member's own acts on many, of the last month: whatever was left is found again here. */
@Admits({Role.AGENT, Role.TECHNICIAN, Role.KEEPER})
@Controller("/operations")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class Operations {
    static final List<String> STATES = List.of("TRYING", "TRIED", "RUNNING", "DONE", "STOPPED");

    private final ServiceCalls calls;
    private final Views views;
    private final WordedFiles files;

    Operations(ServiceCalls calls, Views views, WordedFiles files) {
        this.calls = calls;
        this.views = views;
        this.files = files;
    }

    /** Of who belongs to several parts, the first; the others are one link away. */
    @Get
    HttpResponse<?> start(Visitor visitor) {
        return Views.seeOther(BatchHome.of(member(visitor)).getFirst().list());
    }

    @Get("/{slug:[a-z]+}")
    HttpResponse<?> list(Visitor visitor, String slug) {
        BatchHome home = BatchHome.named(slug, member(visitor));
        Listing list = listing(visitor, home);
        Rows<Batch> batches = calls.page(visitor, home.service(), list.query("/batches"), Batch.class);
        Page page = page(visitor).typed(list.typed());
        return views.show(
                page,
                "batches/list",
                Map.of(
                        "home",
                        home,
                        "parts",
                        BatchHome.of(member(visitor)),
                        "batches",
                        batches.rows(),
                        "states",
                        STATES,
                        "list",
                        list.with(batches)));
    }

    @Get("/{slug:[a-z]+}." + ListFile.ENDING)
    HttpResponse<?> file(Visitor visitor, String slug, String ending) {
        BatchHome home = BatchHome.named(slug, member(visitor));
        Listing list = listing(visitor, home);
        return files.of(
                visitor,
                new Listed<>(home.service(), list.whole("/batches"), Batch.class),
                OperationSheets.batches(page(visitor)),
                "operations",
                ending);
    }

    /** What became of each of one operation, as its own page lists it. */
    @Get("/{slug:[a-z]+}/{id:[0-9a-f-]+}." + ListFile.ENDING)
    HttpResponse<?> items(Visitor visitor, String slug, UUID id, String ending) {
        BatchHome home = BatchHome.named(slug, member(visitor));
        Listing list = FollowOperation.listing(visitor, home, id);
        Batch batch = calls.get(visitor, home.service(), "/batches/" + id, Batch.class);
        return files.of(
                visitor,
                new Listed<>(home.service(), list.whole("/batches/" + id + "/items"), Item.class),
                OperationSheets.items(page(visitor), batch),
                "operation",
                ending);
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Mes opérations").under("/jour");
    }

    private static Listing listing(Visitor visitor, BatchHome home) {
        return Listing.of(visitor, home.list())
                .filter("etat", "state", STATES)
                .orders("-openedAt", "act", "state", "total")
                .asFile();
    }

    static Member member(Visitor visitor) {
        return visitor.member().orElseThrow(Refused::absent);
    }
}
