package fr.boucle.gateway.territory;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.CommuneField;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.references.Commune;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import java.util.Optional;

/** The index that counts for points, for anybody: a table by level beside a map of dots, and the quartiers of one commune. */
@Admits(Admits.EVERYONE)
@Controller("/regles/indice")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowIndex {
    private final ServiceCalls calls;
    private final Views views;

    ShowIndex(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> show(Visitor visitor) {
        Optional<String> typed = visitor.asked("commune").filter(one -> !one.isBlank());
        Optional<Commune> meant = typed.flatMap(CommuneField::best);
        FragilityIndex index = calls.get(
                visitor,
                Service.REDISTRIBUTION,
                "/territory/index"
                        + meant.map(one -> "?communeCode=" + one.code()).orElse(""),
                FragilityIndex.class);
        return views.show(
                new Page(visitor, "L'indice du territoire").under("/regles"),
                "redistribution/index",
                Map.of(
                        "index",
                        index,
                        "levels",
                        IndexLevel.of(index),
                        "height",
                        IndexMap.of(index.communes()).height(),
                        "typed",
                        typed.orElse(""),
                        "meant",
                        meant));
    }
}
