package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.gateway.territory.Group;
import fr.boucle.references.Commune;
import fr.boucle.references.Communes;
import fr.boucle.references.Epci;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Whether communes, structures or situations are treated differently: every decision counts. */
@Admits({Role.STEWARD, Role.DECIDER, Role.AUDITOR})
@Controller("/equite")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class Fairness {
    private final ServiceCalls calls;
    private final Views views;

    Fairness(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    private static final List<String> DIMENSIONS = List.of("COMMUNE", "STRUCTURE", "NEED", "HOUSEHOLD", "WAITING");
    private static final int SHOWN = 12;

    @Get
    HttpResponse<?> show(Visitor visitor) {
        String dimension = visitor.asked("par").filter(DIMENSIONS::contains).orElse("COMMUNE");
        Later<List<Structure>> structures =
                calls.later(() -> calls.list(visitor, Service.REDISTRIBUTION, "/structures", Structure.class));
        List<Group> groups = calls.list(visitor, Service.REDISTRIBUTION, "/bias-report", Group.class).stream()
                .filter(group -> group.dimension().equals(dimension))
                .sorted(Comparator.comparingInt(Group::decisions).reversed())
                .limit(SHOWN)
                .toList();
        Page page = new Page(visitor, "Équité des décisions").under("/regles");
        Map<String, String> names = groups.stream()
                .collect(Collectors.toMap(Group::value, group -> name(page, group, structures), (one, _) -> one));
        return views.show(
                page,
                "redistribution/fairness",
                Map.of("groups", groups, "names", names, "dimension", dimension, "dimensions", DIMENSIONS));
    }

    /** What people call a commune, or communes together. */
    static String place(String code) {
        return Communes.shipped().epci(code).map(Epci::name).orElseGet(() -> Communes.shipped()
                .byCode(code)
                .map(Commune::nameAndCode)
                .orElse(code));
    }

    /** What people call a group; those too small to be told alone are together. */
    private static String name(Page page, Group group, Later<List<Structure>> structures) {
        String value = group.value();
        if (value.equals("OTHERS")) {
            return page.t("Petits groupes, comptés ensemble pour que personne ne soit reconnu");
        }
        return switch (group.dimension()) {
            case "COMMUNE" -> place(value);
            case "STRUCTURE" ->
                structures.join().stream()
                        .filter(one -> one.organisationId().equals(value))
                        .map(Structure::place)
                        .findFirst()
                        .orElseGet(() -> page.t("Une structure qui n'est plus là"));
            case "NEED" -> page.code("need", value);
            case "WAITING" -> page.code("waited", value);
            default -> page.code("situation", value);
        };
    }
}
