package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.CommuneField;
import fr.boucle.gateway.pages.EpciField;
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
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A steward says whom the territory serves from a day on, and who serves those from elsewhere. */
@Admits({Role.STEWARD, Role.DECIDER, Role.AUDITOR})
@Controller("/regles/territoire")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class TerritoryPages {
    private static final String NAME = "territory";

    private final ServiceCalls calls;
    private final RulesInForce rules;
    private final Views views;

    TerritoryPages(ServiceCalls calls, RulesInForce rules, Views views) {
        this.calls = calls;
        this.rules = rules;
        this.views = views;
    }

    @Get
    HttpResponse<?> show(Visitor visitor) {
        return show(visitor, page(visitor));
    }

    @Admits(Role.STEWARD)
    @Post
    HttpResponse<?> adopt(Visitor visitor, Form form) {
        Page page = page(visitor);
        Map<String, Object> territory = Map.of(
                "epcis", EpciField.sirens(page, form, "epci"),
                "communes", CommuneField.codes(page, form, "communes"),
                "departements", words(form.text("departements")),
                "elsewhere", elsewhere(form, page));
        if (form.isEmpty("epci") && form.isEmpty("communes") && form.isEmpty("departements")) {
            page.fault("departements", "Nommez au moins un département, un EPCI ou une commune.");
        }
        Map<String, Object> command =
                Map.of("territory", territory, "validFrom", form.text("jour"), "reason", form.text("raison"));
        return page.places(Map.of(
                        "/territory",
                        "departements",
                        "/territory/epcis",
                        "epci",
                        "/territory/communes",
                        "communes",
                        "/validFrom",
                        "jour",
                        "/reason",
                        "raison"))
                .answer(
                        form,
                        () -> {
                            String version =
                                    form.text("jour") + "-" + visitor.now().getEpochSecond();
                            calls.put(
                                    visitor,
                                    Service.REDISTRIBUTION,
                                    "/references/" + NAME + "/" + Visitor.encoded(version),
                                    command);
                            return Views.seeOther("/regles/territoire?fait=territoire");
                        },
                        again -> show(visitor, again));
    }

    private static List<String> words(String typed) {
        return Arrays.stream(typed.toUpperCase(Locale.ROOT).split("[\\s,;]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static List<Map<String, Object>> elsewhere(Form form, Page page) {
        List<Map<String, Object>> others = new ArrayList<>();
        for (String line : form.lines("ailleurs")) {
            String[] parts = line.split(";", 3);
            if (parts.length < 2 || !parts[1].strip().startsWith("https://")) {
                page.fault(
                        "ailleurs",
                        "Écrivez sur chaque ligne un nom ; une adresse https ; s'il le faut, des départements.");
                return List.of();
            }
            others.add(Map.of(
                    "name", parts[0].strip(),
                    "url", parts[1].strip(),
                    "departements", parts.length > 2 ? words(parts[2]) : List.of()));
        }
        return others;
    }

    private HttpResponse<?> show(Visitor visitor, Page page) {
        Optional<Reference> version = rules.inForce(visitor, NAME, Formats.legalDay(visitor.now()));
        Catchment now = version.map(one -> calls.get(
                        visitor,
                        Service.REDISTRIBUTION,
                        "/references/" + NAME + "/" + Visitor.encoded(one.version()),
                        Catchment.class))
                .orElse(Catchment.EVERYWHERE);
        return views.show(page, "redistribution/territory", Map.of("version", version, "now", now));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Le territoire servi").under("/regles");
    }
}
