package fr.boucle.gateway.repairs;

import fr.boucle.gateway.Service;
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
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A repair that was tried, also one that failed. */
@Admits(Role.TECHNICIAN)
@Controller("/etabli/{id}/reparations")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class RepairAttempts {
    private final ServiceCalls calls;
    private final Bench bench;

    RepairAttempts(ServiceCalls calls, Bench bench) {
        this.calls = calls;
        this.bench = bench;
    }

    @Post
    HttpResponse<?> attempt(Visitor visitor, UUID id, Form form) {
        String path = "/devices/" + id + "/repair-attempts";
        String key = form.id("cle").toString();
        Page page = Bench.page(visitor);
        Map<String, Object> content = content(form, page);
        return page.answer(
                form,
                () -> {
                    calls.post(visitor, Service.REPAIRS, path, content, key, ServiceCalls.ANYTHING);
                    return Views.seeOther("/etabli/" + id + "?fait=repare");
                },
                shown -> bench.show(visitor, id, "bench", shown));
    }

    private static Map<String, Object> content(Form form, Page page) {
        Map<String, Object> content = new HashMap<>(Map.of(
                "outcome",
                form.text("resultat"),
                "minutes",
                Measures.minutes(form, page, "minutes"),
                "parts",
                List.of()));
        if (!form.isEmpty("obstacle") && !form.has("resultat", "END_OF_LIFE")) {
            page.fault(
                    "obstacle",
                    "Un obstacle explique une fin de vie : changez le résultat, ou laissez l'obstacle vide.");
        }
        if (!form.isEmpty("obstacle")) {
            content.put("barrier", form.text("obstacle"));
        }
        if (!form.isEmpty("probleme")) {
            content.put("problem", form.text("probleme"));
        }
        return content;
    }
}
