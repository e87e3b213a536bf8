package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.AskedDay;
import fr.boucle.gateway.pages.Formats;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What helps an auditor to choose and to compare: lines drawn by a seed, two periods beside one another. */
@Admits({Role.KEEPER, Role.AUDITOR})
@Controller("/registre")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class Audits {
    private static final List<String> SIZES = List.of("10", "30", "100", "200");

    private final ServiceCalls calls;
    private final Views views;

    Audits(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    /** The same seed over the same lines draws the same: whoever is audited may draw again. */
    @Get("/sondage")
    HttpResponse<?> sample(Visitor visitor) {
        String seed = visitor.asked("graine").map(String::strip).orElse("");
        List<Line> drawn = seed.isEmpty() || seed.length() > 60
                ? List.of()
                : calls.list(visitor, Service.WASTE_REGISTER, query(visitor, seed), Line.class);
        Page page =
                new Page(visitor, "Tirer des lignes au sort").under("/registre").typed(typed(visitor));
        return views.show(
                page,
                "waste/sample",
                Map.of("lines", drawn, "types", Previews.TYPES, "sizes", SIZES, "asked", !seed.isEmpty()));
    }

    /** This year to today beside the same days of the year before, unless other days are asked. */
    @Get("/comparaison")
    HttpResponse<?> compare(Visitor visitor) {
        LocalDate today = Formats.legalDay(visitor.now());
        Map<String, AskedDay> days = new HashMap<>();
        Map.of(
                        "du", today.withDayOfYear(1),
                        "au", today,
                        "autre-du", today.minusYears(1).withDayOfYear(1),
                        "autre-au", today.minusYears(1))
                .forEach((field, usual) -> days.put(field, AskedDay.of(visitor, field, usual)));
        List<Compared> compared = calls.list(
                visitor,
                Service.WASTE_REGISTER,
                "/comparisons?from=" + day(days, "du") + "&to=" + day(days, "au") + "&otherFrom="
                        + day(days, "autre-du") + "&otherTo=" + day(days, "autre-au"),
                Compared.class);
        Page page = new Page(visitor, "Comparer deux périodes").under("/registre");
        return views.show(page, "waste/comparison", Map.of("compared", compared, "days", days));
    }

    private static String query(Visitor visitor, String seed) {
        String size = Address.asked(visitor, "taille", "10|30|100|200");
        String from = visitor.asked("du").filter(Address::isDay).orElse("");
        String to = visitor.asked("au").filter(Address::isDay).orElse("");
        String type = visitor.asked("sens").filter(Previews.TYPES::contains).orElse("");
        String code = visitor.asked("code").filter(Address::isCode).orElse("");
        String site = visitor.asked("site").filter(Address::isId).orElse("");
        return "/lines/samples?seed=" + Visitor.encoded(seed) + "&size=" + (size.isEmpty() ? "10" : size)
                + (from.isEmpty() ? "" : "&from=" + from)
                + (to.isEmpty() ? "" : "&to=" + to)
                + (type.isEmpty() ? "" : "&type=" + type)
                + (code.isEmpty() ? "" : "&wasteCode=" + Visitor.encoded(code))
                + (site.isEmpty() ? "" : "&organisationId=" + site);
    }

    private static LocalDate day(Map<String, AskedDay> days, String field) {
        return Objects.requireNonNull(days.get(field)).day();
    }

    private static Form typed(Visitor visitor) {
        Map<String, Object> typed = new HashMap<>();
        List.of("graine", "taille", "du", "au", "sens", "code", "site")
                .forEach(name -> visitor.asked(name).ifPresent(value -> typed.put(name, value)));
        return new Form(typed);
    }
}
