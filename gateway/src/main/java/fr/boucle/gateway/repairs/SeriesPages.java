package fr.boucle.gateway.repairs;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.batches.BatchHome;
import fr.boucle.gateway.batches.Orders;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.Refused;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Many devices in one go: scanned once, then received, tested, graded and put into stock together, but for the exceptions. */
@Admits(Role.TECHNICIAN)
@Controller("/atelier/serie")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class SeriesPages {
    private static final List<BenchAct> DEEDS =
            List.of(BenchAct.RECEIVE, BenchAct.CHECK, BenchAct.GRADE, BenchAct.READY);

    private final ServiceCalls calls;
    private final Orders orders;
    private final Views views;

    SeriesPages(ServiceCalls calls, Orders orders, Views views) {
        this.calls = calls;
        this.orders = orders;
        this.views = views;
    }

    /** What is tried on a kind. */
    public record Tried(String kind, List<String> checks) {}

    /** A checklist as it is published. */
    @Serdeable
    public record Published(List<Item> checks) {
        /** One of its checks. */
        @Serdeable
        public record Item(String check) {}
    }

    @Get
    HttpResponse<?> ask(Visitor visitor) {
        return show(visitor, page(visitor), List.of());
    }

    /** The devices of some codes, changed by nothing. */
    @Post
    HttpResponse<?> look(Visitor visitor, Form form) {
        return page(visitor)
                .places(Map.of("/codes", "codes"))
                .answer(
                        form,
                        () -> show(visitor, page(visitor).typed(form), codes(form)),
                        again -> show(visitor, again, List.of()));
    }

    /** Each is tried first, but for those set aside; a refusal leaves the series as it was scanned. */
    @Post("/{deed}")
    HttpResponse<?> act(Visitor visitor, String deed, Form form) {
        BenchAct act = DEEDS.stream()
                .filter(one -> one.slug().equals(deed))
                .findFirst()
                .orElseThrow(Refused::absent);
        Page page = page(visitor).places(Map.of("/terms/appearance", "aspect")).places(CardForm.PLACES);
        if (act == BenchAct.GRADE && form.isEmpty("aspect")) {
            page.fault("aspect", Page.CHOOSE);
        }
        Map<String, Object> choice = Map.of("names", codes(form), "except", form.all("sauf"));
        return page.answer(
                form,
                () -> orders.order(visitor, BatchHome.WORKSHOP, act.act(), act.terms(form, page), choice),
                again -> show(visitor, again.typed(form), codes(form)));
    }

    private HttpResponse<?> show(Visitor visitor, Page page, List<String> codes) {
        List<Scanned> rows = codes.isEmpty()
                ? List.of()
                : List.of(calls.put(visitor, Service.REPAIRS, "/scans/look", Map.of("codes", codes), Scanned[].class));
        return views.show(
                page,
                "repairs/series",
                Map.of("rows", rows, "tried", tried(visitor, rows), "codes", String.join("\n", codes)));
    }

    /** What « all works » says of each kind in the series. */
    private List<Tried> tried(Visitor visitor, List<Scanned> rows) {
        return rows.stream()
                .map(Scanned::kind)
                .filter(Objects::nonNull)
                .distinct()
                .map(kind -> new Tried(
                        kind,
                        calls.get(visitor, Service.REPAIRS, "/checklists/" + kind, Published.class).checks().stream()
                                .map(Published.Item::check)
                                .toList()))
                .toList();
    }

    private static List<String> codes(Form form) {
        return form.lines("codes").stream().distinct().toList();
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Travailler en série").under("/atelier");
    }
}
