package fr.boucle.gateway.repairs;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Kinds;
import fr.boucle.gateway.pages.Listing;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.Refused;
import fr.boucle.gateway.pages.Scanned;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.pages.Views;
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
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The workshop's board, its bench for one device, and the way to it by a code. */
@Admits(Role.TECHNICIAN)
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
public class Workshop {
    private static final int SHOWN = 6;
    /** Whoever asks, in the address of a station. */
    private static final String ME = "true";
    /** Days without a change. */
    private static final List<String> AGES = List.of("1", "7", "30");
    /** A step that stands apart in the day, and what a filter calls its station's others. */
    static final String REFUSED = "ERASE_AGAIN_OR_REMOVE";

    static final String NOT_REFUSED = "NOT_REFUSED";

    static final List<Station> STATIONS = List.of(
            new Station("À recevoir", "recevoir", List.of("RECEIVE", "SEARCH"), List.of(), 0),
            new Station("À effacer", "effacer", List.of("INSPECT_MEDIA", "ERASE", REFUSED, "LOOK_AGAIN"), List.of(), 0),
            new Station("À contrôler", "controler", List.of("DIAGNOSE", "REPAIR"), List.of(), 0),
            new Station("À sortir", "sortir", List.of("GRADE", "MAKE_READY", "HARVEST", "SCRAP"), List.of(), 0));
    /** All that may be next. */
    public static final List<String> STEPS =
            STATIONS.stream().flatMap(station -> station.steps().stream()).toList();

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
        Station with(List<Device> here, List<Waiting> waiting) {
            long all = waiting.stream()
                    .filter(one -> steps.contains(one.nextStep()))
                    .mapToLong(Waiting::devices)
                    .sum();
            return new Station(name, slug, steps, here, all);
        }

        /** By which steps its list is filtered. */
        public List<String> choices() {
            return steps.contains(REFUSED)
                    ? Stream.concat(Stream.of(NOT_REFUSED), steps.stream()).toList()
                    : steps;
        }
    }

    /** How many devices wait for a step. */
    @Serdeable
    public record Waiting(String nextStep, long devices) {}

    @Get("/atelier")
    HttpResponse<?> board(Visitor visitor) {
        String asked = visitor.asked("a").orElse("");
        boolean named = Colleague.isNamed(asked);
        String whose = asked.equals("moi") ? "mine=true" : named ? "member=" + asked : "";
        Later<List<Waiting>> waiting = waiting(visitor, whose);
        List<Later<List<Device>>> first =
                STATIONS.stream().map(station -> first(visitor, station, whose)).toList();
        String shown = named ? "?member=" + asked : "";
        Later<List<Colleague>> people =
                calls.later(() -> calls.list(visitor, Service.REPAIRS, "/next-steps/people" + shown, Colleague.class));
        List<Station> stations = IntStream.range(0, STATIONS.size())
                .mapToObj(at -> STATIONS.get(at).with(first.get(at).join(), waiting.join()))
                .toList();
        return views.show(
                new Page(visitor, "Atelier").under("/atelier"),
                "repairs/board",
                Map.of(
                        "stations",
                        stations,
                        "people",
                        people.join(),
                        "hands",
                        named ? asked : asked.equals("moi") ? ME : "",
                        "total",
                        stations.stream().mapToLong(Station::count).sum()));
    }

    /** All that waits at one station, page by page. */
    @Get("/atelier/postes/{slug:[a-z]+}")
    HttpResponse<?> station(Visitor visitor, String slug) {
        Station station = station(slug);
        Listing shown = listing(visitor, station);
        Listing hands = narrowed(visitor, station).filter("qui", "member", Colleague::isNamed);
        Later<List<Colleague>> people = calls.later(
                () -> calls.list(visitor, Service.REPAIRS, hands.whole("/next-steps/people"), Colleague.class));
        ServiceCalls.Rows<Device> rows = calls.page(visitor, Service.REPAIRS, shown.query("/next-steps"), Device.class);
        return views.show(
                new Page(visitor, "Poste de l'atelier").under("/atelier").typed(shown.typed()),
                "repairs/station",
                Map.of(
                        "station",
                        station.with(rows.rows(), List.of()),
                        "people",
                        people.join(),
                        "kinds",
                        Kinds.ALL,
                        "list",
                        shown.with(rows)));
    }

    static Station station(String slug) {
        return STATIONS.stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElseThrow(Refused::absent);
    }

    static Listing listing(Visitor visitor, Station station) {
        return narrowed(visitor, station)
                .filter("qui", "mine", List.of(ME))
                .filter("qui", "member", Colleague::isNamed)
                .orders("since", "code", "kind", "nextStep")
                .asFile();
    }

    /** Whoever touched them. */
    private static Listing narrowed(Visitor visitor, Station station) {
        Listing list = Listing.of(visitor, "/atelier/postes/" + station.slug())
                .filter("nature", "kind", Kinds.ALL)
                .filter("age", "days", AGES)
                .filter("motif", "reason", RefusedBecause.ALL);
        Predicate<String> known = station.choices()::contains;
        return visitor.asked("etape")
                .map(String::strip)
                .filter(known)
                .map(step -> list.filter("etape", "step", known).always("step", String.join(",", steps(step))))
                .orElseGet(() -> list.always("step", String.join(",", station.steps())));
    }

    /** Which steps a filter by one means. */
    static List<String> steps(String asked) {
        return asked.equals(NOT_REFUSED) ? notRefused() : List.of(asked);
    }

    static List<String> notRefused() {
        return station("effacer").steps().stream()
                .filter(step -> !step.equals(REFUSED))
                .toList();
    }

    private Later<List<Waiting>> waiting(Visitor visitor, String whose) {
        String counts = whose.isEmpty() ? "/next-steps/counts" : "/next-steps/counts?" + whose;
        return calls.later(() -> calls.list(visitor, Service.REPAIRS, counts, Waiting.class));
    }

    /** The first that wait at a station: what is due, then what waits longest. */
    private Later<List<Device>> first(Visitor visitor, Station station, String whose) {
        String path = "/next-steps?sort=urgency&limit=" + SHOWN + "&step=" + String.join(",", station.steps());
        String asked = whose.isEmpty() ? path : path + "&" + whose;
        return calls.later(() -> calls.list(visitor, Service.REPAIRS, asked, Device.class));
    }

    @Get("/etabli")
    HttpResponse<?> find(Visitor visitor) {
        String code = visitor.asked("code").map(Scanned::code).orElse("");
        List<Device> found = code.isEmpty() ? List.of() : found(visitor, Visitor.encoded(code));
        if (found.size() > 1) {
            Page page = new Page(visitor, "Plusieurs appareils").under("/atelier");
            return views.show(page, "repairs/several", Map.of("code", code, "devices", found));
        }
        return found.isEmpty()
                ? views.show(
                        new Page(visitor, "Code inconnu").under("/atelier"), "repairs/unknown", Map.of("code", code))
                : Views.seeOther("/etabli/" + found.getFirst().deviceId());
    }

    /** By the code of the label, else by a serial: of the machine, or of a disk in it. */
    private List<Device> found(Visitor visitor, String asked) {
        Later<List<Device>> bySerial = calls.later(() ->
                calls.list(visitor, Service.REPAIRS, "/devices?limit=" + SHOWN + "&serial=" + asked, Device.class));
        List<Device> byCode = calls.list(visitor, Service.REPAIRS, "/devices?limit=2&code=" + asked, Device.class);
        return byCode.isEmpty() ? bySerial.join() : byCode;
    }

    @Get("/etabli/{id}")
    HttpResponse<?> bench(Visitor visitor, UUID id) {
        return bench.show(visitor, id, "bench", Bench.page(visitor));
    }
}
