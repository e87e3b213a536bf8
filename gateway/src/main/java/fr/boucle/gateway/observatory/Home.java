package fr.boucle.gateway.observatory;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Loop;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.Refused;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Unavailable;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Visitor;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The home page: the living picture of the loop, or the honest word that it can't be read now. */
@Admits(Admits.EVERYONE)
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
public class Home {
    private final ServiceCalls calls;
    private final Views views;

    Home(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    /** One R of the four: how many devices went that way. */
    public record Fate(String name, String meaning, long count, Loop loop) {}

    @Get("/")
    HttpResponse<?> home(Visitor visitor) {
        Map<String, Object> values = new HashMap<>();
        Optional<Indicators> indicators = indicators(visitor);
        indicators.ifPresent(figures -> values.put("indicators", figures));
        values.put("fates", indicators.map(Home::fates).orElse(List.of()));
        return views.show(
                new Page(visitor, "Donner une deuxième vie aux ordinateurs des collectivités"), "open/home", values);
    }

    @Get("/a/{code}")
    HttpResponse<?> passport(Visitor visitor, String code) {
        Passport passport =
                calls.get(visitor, Service.OBSERVATORY, "/passports/" + Visitor.encoded(code), Passport.class);
        return views.show(
                new Page(visitor, "Passeport de l'appareil {0}", passport.printed()),
                "open/passport",
                Map.of("passport", passport));
    }

    /** The home page stands without the figures. */
    private Optional<Indicators> indicators(Visitor visitor) {
        try {
            return Optional.of(calls.get(visitor, Service.OBSERVATORY, "/indicators", Indicators.class));
        } catch (Unavailable | Refused notNow) {
            return Optional.empty();
        }
    }

    private static List<Fate> fates(Indicators indicators) {
        long repaired = indicators.at("in-transit", "workshop", "parts");
        long recycled = indicators.at("waste");
        long reduced = indicators.at("reassigned", "transferred");
        long reused = indicators.at("stock", "reserved", "household", "structure", "sold");
        long largest = Math.max(Math.max(reduced, reused), Math.max(repaired, recycled));
        return List.of(
                new Fate(
                        "Réduire",
                        "gardés en service par leur collectivité ou une autre",
                        reduced,
                        Loop.of(reduced, largest)),
                new Fate("Réemployer", "effacés, contrôlés, prêts ou remis", reused, Loop.of(reused, largest)),
                new Fate("Réparer", "en route ou en atelier", repaired, Loop.of(repaired, largest)),
                new Fate("Recycler", "confiés au recyclage", recycled, Loop.of(recycled, largest)));
    }
}
