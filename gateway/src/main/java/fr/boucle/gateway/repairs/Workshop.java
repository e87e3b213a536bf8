package fr.boucle.gateway.repairs;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Kinds;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.Refused;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Role;
import fr.boucle.gateway.session.Visitor;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The workshop's board, its bench for one device, and the way to it by a code. */
@Admits(Role.TECHNICIAN)
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
public class Workshop {
    private static final int SHOWN = 6;
    private static final int PAGE = 50;
    private static final List<Station> STATIONS = List.of(
            new Station("À recevoir", "recevoir", List.of("RECEIVE", "SEARCH"), List.of(), 0),
            new Station(
                    "À effacer",
                    "effacer",
                    List.of("INSPECT_MEDIA", "ERASE", "ERASE_AGAIN_OR_REMOVE", "LOOK_AGAIN"),
                    List.of(),
                    0),
            new Station("À contrôler", "controler", List.of("DIAGNOSE", "REPAIR"), List.of(), 0),
            new Station("À sortir", "sortir", List.of("GRADE", "MAKE_READY", "SCRAP"), List.of(), 0));

    private final ServiceCalls calls;
    private final Views views;
    private final Bench bench;

    Workshop(ServiceCalls calls, Views views, Bench bench) {
        this.calls = calls;
        this.views = views;
        this.bench = bench;
    }

    /** A ring on the line of the workshop, with the devices that wait there. */
    public record Station(String name, String slug, List<String> steps, List<Device> devices, long count) {
        Station of(List<Device> all, List<Waiting> waiting) {
            List<Device> here = all.stream()
                    .filter(device -> steps.contains(device.nextStep()))
                    .limit(SHOWN)
                    .toList();
            return with(here, waiting);
        }

        Station with(List<Device> here, List<Waiting> waiting) {
            long all = waiting.stream()
                    .filter(one -> steps.contains(one.nextStep()))
                    .mapToLong(Waiting::devices)
                    .sum();
            return new Station(name, slug, steps, here, all);
        }
    }

    /** How many devices wait for a step. */
    @Serdeable
    public record Waiting(String nextStep, long devices) {}

    @Get("/atelier")
    HttpResponse<?> board(Visitor visitor) {
        String whose = visitor.asked("a").filter("moi"::equals).isPresent() ? "?mine=true" : "";
        Later<List<Waiting>> waiting = waiting(visitor, whose);
        List<Device> devices = calls.list(visitor, Service.REPAIRS, "/next-steps" + whose, Device.class);
        List<Station> stations = STATIONS.stream()
                .map(station -> station.of(devices, waiting.join()))
                .toList();
        return views.show(
                new Page(visitor, "Atelier").under("/atelier"),
                "repairs/board",
                Map.of(
                        "stations",
                        stations,
                        "total",
                        stations.stream().mapToLong(Station::count).sum()));
    }

    /** All that waits at one station, page by page. */
    @Get("/atelier/postes/{slug}")
    HttpResponse<?> station(Visitor visitor, String slug) {
        Station station = STATIONS.stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElseThrow(Refused::absent);
        String kind = visitor.asked("nature").orElse("");
        String step =
                visitor.asked("etape").filter(station.steps()::contains).orElse(String.join(",", station.steps()));
        String query = "/next-steps?limit=" + PAGE + "&step=" + step
                + (kind.isEmpty() ? "" : "&kind=" + Visitor.encoded(kind))
                + visitor.asked("apres")
                        .map(after -> "&after=" + Visitor.encoded(after))
                        .orElse("");
        Later<List<Waiting>> waiting = waiting(visitor, "");
        ServiceCalls.Rows<Device> rows = calls.page(visitor, Service.REPAIRS, query, Device.class);
        String next = rows.more()
                ? "/atelier/postes/" + slug + "?apres=" + rows.rows().getLast().deviceId() + "&nature="
                        + Visitor.encoded(kind)
                        + visitor.asked("etape")
                                .map(one -> "&etape=" + Visitor.encoded(one))
                                .orElse("")
                : "";
        return views.show(
                new Page(visitor, "Poste de l'atelier").under("/atelier"),
                "repairs/station",
                Map.of("station", station.with(rows.rows(), waiting.join()), "kinds", Kinds.ALL, "next", next));
    }

    private Later<List<Waiting>> waiting(Visitor visitor, String whose) {
        return calls.later(() -> calls.list(visitor, Service.REPAIRS, "/next-steps/counts" + whose, Waiting.class));
    }

    @Get("/etabli")
    HttpResponse<?> find(Visitor visitor) {
        String code = visitor.asked("code").orElse("").trim();
        String query = "/devices?code=" + Visitor.encoded(code);
        List<Device> found = code.isEmpty() ? List.of() : calls.list(visitor, Service.REPAIRS, query, Device.class);
        return found.isEmpty()
                ? views.show(
                        new Page(visitor, "Code inconnu").under("/atelier"), "repairs/unknown", Map.of("code", code))
                : Views.seeOther("/etabli/" + found.getFirst().deviceId());
    }

    @Get("/etabli/{id}")
    HttpResponse<?> bench(Visitor visitor, UUID id) {
        return bench.show(visitor, id, "bench", Bench.page(visitor));
    }
}
