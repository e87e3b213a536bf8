package fr.boucle.gateway.pages;

import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Visitor;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import java.util.stream.Stream;

/** Where the type of a problem document leads: what happened and what would pass, in words. */
@Admits(Admits.EVERYONE)
@Controller("/problems")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class Problems {
    private final Views views;

    Problems(Views views) {
        this.views = views;
    }

    @Get("/{slug}")
    HttpResponse<?> show(Visitor visitor, String slug) {
        Page page = new Page(visitor, "Refus expliqué");
        String sentence = Stream.of("refusal", "problem")
                .filter(family -> page.isKnown(family, slug))
                .map(family -> page.code(family, slug))
                .findFirst()
                .orElseThrow(Refused::absent);
        return views.show(page, "open/problem", Map.of("slug", slug, "sentence", sentence));
    }
}
