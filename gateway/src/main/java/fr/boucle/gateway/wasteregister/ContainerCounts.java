package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Figures;
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
import java.util.Map;
import java.util.UUID;

/** What somebody sees in a container: counted piece by piece, or how full it looks. */
@Admits(Role.KEEPER)
@Controller("/dechets/conteneurs")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class ContainerCounts {
    private static final int GRAMS = 3;

    private final ServiceCalls calls;
    private final Containers containers;

    ContainerCounts(ServiceCalls calls, Containers containers) {
        this.calls = calls;
        this.containers = containers;
    }

    /** What is put in or found there; what is no number is not sent as one. */
    static Map<String, Object> content(Form form, Page page) {
        Map<String, Object> content = new HashMap<>(Map.of(
                "quantity", Figures.whole(form, page, "nombre"),
                "massGrams", Figures.decimal(form, page, "masse", GRAMS)));
        content.keySet().removeIf(member -> page.faultOf(Containers.CONTENT.getOrDefault("/" + member, "")) != null);
        if (!content.isEmpty()) {
            page.needs("nombre", "masse");
        }
        return content;
    }

    @Post("/{id}/comptage")
    HttpResponse<?> count(Visitor visitor, UUID id, Form form) {
        Page page = Containers.page(visitor).places(Containers.CONTENT);
        return put(visitor, form, page, "/containers/" + id + "/count", content(form, page), "comptage");
    }

    @Post("/{id}/niveau")
    HttpResponse<?> level(Visitor visitor, UUID id, Form form) {
        Page page = Containers.page(visitor).places(Map.of("/levelPercent", "niveau"));
        Object seen = Map.of("levelPercent", Figures.whole(form, page, "niveau"));
        return put(visitor, form, page, "/containers/" + id + "/level", seen, "conteneur");
    }

    private HttpResponse<?> put(Visitor visitor, Form form, Page page, String path, Object content, String done) {
        return page.answer(
                form,
                () -> {
                    calls.put(visitor, Service.WASTE_REGISTER, path, content);
                    return Views.seeOther("/dechets/conteneurs?fait=" + done);
                },
                shown -> containers.list(visitor, shown));
    }
}
