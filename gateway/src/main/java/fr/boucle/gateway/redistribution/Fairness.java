package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;

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

    private static final List<String> DIMENSIONS = List.of("COMMUNE", "STRUCTURE", "NEED", "HOUSEHOLD");
    private static final int SHOWN = 12;

    @Get
    HttpResponse<?> show(Visitor visitor) {
        String dimension = visitor.asked("par").filter(DIMENSIONS::contains).orElse("COMMUNE");
        List<Group> groups = calls.list(visitor, Service.REDISTRIBUTION, "/bias-report", Group.class).stream()
                .filter(group -> group.dimension().equals(dimension))
                .sorted(Comparator.comparingInt(Group::decisions).reversed())
                .limit(SHOWN)
                .toList();
        return views.show(
                new Page(visitor, "Équité des décisions").under("/regles"),
                "redistribution/fairness",
                Map.of("groups", groups, "dimension", dimension, "dimensions", DIMENSIONS));
    }
}
