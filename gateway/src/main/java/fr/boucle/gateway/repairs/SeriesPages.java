package fr.boucle.gateway.repairs;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Many devices in one go: scanned once, then received, tested, graded and put into stock together, but for the exceptions. */
@Admits(Role.TECHNICIAN)
@Controller("/atelier/serie")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class SeriesPages {
    private final ServiceCalls calls;
    private final Views views;

    SeriesPages(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    /** What became of one. */
    @Serdeable
    public record Outcome(
            String deviceId, String outcome, @Nullable String reason) {}

    /** A device of the series, and what was just done to it. */
    public record Row(Scanned device, @Nullable Outcome outcome) {}

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
        return show(visitor, page(visitor), List.of(), Map.of());
    }

    /** The devices of some codes, changed by nothing. */
    @Post
    HttpResponse<?> look(Visitor visitor, Form form) {
        return page(visitor)
                .answer(
                        form,
                        () -> show(visitor, page(visitor).typed(form), codes(form), Map.of()),
                        again -> show(visitor, again, List.of(), Map.of()));
    }

    /** A refusal leaves the series as it was scanned, with what was set aside. */
    @Post("/{deed}")
    HttpResponse<?> act(Visitor visitor, String deed, Form form) {
        Page page = page(visitor);
        if (deed.equals("grade") && form.isEmpty("aspect")) {
            page.fault("aspect", Page.CHOOSE);
        }
        return page.answer(
                form,
                () -> show(visitor, page(visitor).typed(form), codes(form), done(visitor, deed, form)),
                again -> show(visitor, again.typed(form), codes(form), Map.of()));
    }

    private Map<String, Outcome> done(Visitor visitor, String deed, Form form) {
        List<String> devices = form.all("appareil").stream()
                .filter(id -> !form.has("sauf", id))
                .toList();
        if (devices.isEmpty()) {
            return Map.of();
        }
        Outcome[] outcomes =
                switch (deed) {
                    case "controle" -> put(visitor, "checks", tested(form, devices));
                    case "grade" -> put(visitor, "grades", looks(form, devices));
                    case "stock" ->
                        put(visitor, "readiness", Map.of("devices", devices, "accessories", form.all("accessoires")));
                    default -> received(visitor, form);
                };
        return Stream.of(outcomes).collect(Collectors.toMap(Outcome::deviceId, one -> one, (one, _) -> one));
    }

    private Outcome[] put(Visitor visitor, String noun, Map<String, ?> content) {
        return calls.put(visitor, Service.REPAIRS, "/series/" + noun, content, Outcome[].class);
    }

    private Outcome[] received(Visitor visitor, Form form) {
        Scanned[] found =
                calls.put(visitor, Service.REPAIRS, "/scans/reception", Map.of("codes", codes(form)), Scanned[].class);
        return Stream.of(found)
                .filter(one -> one.deviceId() != null)
                .map(one -> new Outcome(Objects.requireNonNull(one.deviceId()), one.outcome(), one.reason()))
                .toArray(Outcome[]::new);
    }

    private static Map<String, ?> tested(Form form, List<String> devices) {
        return Map.of("devices", devices, "notTested", form.all("pas-essaye"));
    }

    private static Map<String, ?> looks(Form form, List<String> devices) {
        List<Map<String, String>> except = devices.stream()
                .filter(id -> !form.isEmpty("aspect-" + id))
                .map(id -> Map.of("deviceId", id, "appearance", form.text("aspect-" + id)))
                .toList();
        return Map.of("devices", devices, "appearance", form.text("aspect"), "except", except);
    }

    private HttpResponse<?> show(Visitor visitor, Page page, List<String> codes, Map<String, Outcome> outcomes) {
        List<Row> rows = codes.isEmpty()
                ? List.of()
                : Stream.of(calls.put(visitor, Service.REPAIRS, "/scans/look", Map.of("codes", codes), Scanned[].class))
                        .map(one -> new Row(one, one.deviceId() == null ? null : outcomes.get(one.deviceId())))
                        .toList();
        return views.show(
                page,
                "repairs/series",
                Map.of("rows", rows, "tried", tried(visitor, rows), "codes", String.join("\n", codes)));
    }

    /** What « all works » says of each kind in the series. */
    private List<Tried> tried(Visitor visitor, List<Row> rows) {
        return rows.stream()
                .map(row -> row.device().kind())
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
