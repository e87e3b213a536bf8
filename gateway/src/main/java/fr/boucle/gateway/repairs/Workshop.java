package fr.boucle.gateway.repairs;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
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
    private static final List<Station> STATIONS = List.of(
            new Station("À recevoir", List.of("RECEIVE", "SEARCH"), List.of(), 0),
            new Station("À effacer", List.of("INSPECT_MEDIA", "ERASE", "ERASE_AGAIN_OR_REMOVE"), List.of(), 0),
            new Station("À contrôler", List.of("DIAGNOSE", "REPAIR"), List.of(), 0),
            new Station("À sortir", List.of("GRADE", "MAKE_READY", "SCRAP"), List.of(), 0));

    private final ServiceCalls calls;
    private final Views views;
    private final Bench bench;

    Workshop(ServiceCalls calls, Views views, Bench bench) {
        this.calls = calls;
        this.views = views;
        this.bench = bench;
    }

    /** A ring on the line of the workshop, with the devices that wait there. */
    public record Station(String name, List<String> steps, List<Device> devices, int count) {
        Station of(List<Device> all, boolean whole) {
            List<Device> here = all.stream()
                    .filter(device -> steps.contains(device.nextStep()))
                    .toList();
            return new Station(
                    name,
                    steps,
                    here.stream().limit(whole ? here.size() : SHOWN).toList(),
                    here.size());
        }

        /** How the address names it: by its first step. */
        public String key() {
            return steps.getFirst();
        }

        /** Whether some that wait here are not shown. */
        public boolean cut() {
            return devices.size() < count;
        }
    }

    @Get("/atelier")
    HttpResponse<?> board(Visitor visitor) {
        String whose = visitor.asked("a").filter("moi"::equals).isPresent() ? "?mine=true" : "";
        List<Device> devices = calls.list(visitor, Service.REPAIRS, "/next-steps" + whose, Device.class);
        List<Station> stations = STATIONS.stream()
                .map(station -> station.of(
                        devices,
                        visitor.asked("poste").filter(station.key()::equals).isPresent()))
                .toList();
        return views.show(
                new Page(visitor, "Atelier").under("/atelier"),
                "repairs/board",
                Map.of(
                        "stations",
                        stations,
                        "total",
                        stations.stream().mapToInt(Station::count).sum()));
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
