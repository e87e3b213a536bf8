package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Formats;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.gateway.territory.TerritoryForm;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

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
        Page page = page(visitor).needs("jour");
        if (form.isEmpty("jour")) {
            page.fault("jour", "Donnez le premier jour de ce territoire : aujourd'hui ou plus tard.");
        }
        Map<String, Object> command = form.told(Map.of("jour", "validFrom"));
        command.put("territory", TerritoryForm.read(page, form));
        command.put("reason", form.text("raison"));
        return page.places(TerritoryForm.PLACES)
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

    private HttpResponse<?> show(Visitor visitor, Page page) {
        LocalDate today = Formats.legalDay(visitor.now());
        List<Reference> versions = rules.versions(visitor, NAME);
        Optional<Reference> version =
                versions.stream().filter(one -> !one.validFrom().isAfter(today)).findFirst();
        return views.show(
                page,
                "redistribution/territory",
                Map.of(
                        "version",
                        version,
                        "now",
                        version.map(one -> served(visitor, one)).orElse(Catchment.EVERYWHERE),
                        "later",
                        later(visitor, versions, today)));
    }

    /** What was adopted for days to come: of one day the last, the nearest day first. */
    private SortedMap<LocalDate, Catchment> later(Visitor visitor, List<Reference> versions, LocalDate today) {
        SortedMap<LocalDate, Catchment> later = new TreeMap<>();
        versions.stream()
                .filter(one -> one.validFrom().isAfter(today))
                .forEach(one -> later.computeIfAbsent(one.validFrom(), _ -> served(visitor, one)));
        return later;
    }

    private Catchment served(Visitor visitor, Reference version) {
        return calls.get(
                visitor,
                Service.REDISTRIBUTION,
                "/references/" + NAME + "/" + Visitor.encoded(version.version()),
                Catchment.class);
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Le territoire servi").under("/regles");
    }
}
