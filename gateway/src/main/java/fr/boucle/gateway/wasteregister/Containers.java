package fr.boucle.gateway.wasteregister;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Figures;
import fr.boucle.gateway.pages.Listing;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The containers of the house: toner, cables, batteries, packaging, filled by quantity and emptied into lots. */
@Controller("/dechets/conteneurs")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class Containers {
    private static final int GRAMS = 3;
    private static final List<String> KINDS = List.of(
            "CONSUMABLES", "CABLES", "KEYBOARDS", "PERIPHERALS", "BATTERIES", "SCREENS", "CARCASSES", "PACKAGING");
    private static final Map<String, String> SET = Map.of(
            "/place", "lieu",
            "/kind", "matiere",
            "waste-code-not-valid", "matiere",
            "/capacityGrams", "capacite",
            "/everyDays", "rythme");
    static final Map<String, String> CONTENT =
            Map.of("/quantity", "nombre", "/massGrams", "masse", "container-full", "masse");

    private final ServiceCalls calls;
    private final Views views;

    Containers(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Admits({Role.KEEPER, Role.AUDITOR})
    @Get
    HttpResponse<?> list(Visitor visitor) {
        return list(visitor, page(visitor).typed(listing(visitor).typed()));
    }

    @Admits(Role.KEEPER)
    @Post
    HttpResponse<?> set(Visitor visitor, Form form) {
        Page page = page(visitor).places(SET).needs("lieu", "matiere", "capacite", "rythme");
        if (form.isEmpty("lieu")) {
            page.fault("lieu", "Dites où est ce conteneur.");
        }
        Map<String, Object> content = form.told(Map.of("lieu", "place", "matiere", "kind"));
        content.put("capacityGrams", Figures.decimal(form, page, "capacite", GRAMS));
        if (!form.isEmpty("rythme")) {
            content.put("everyDays", Figures.whole(form, page, "rythme"));
        }
        return page.answer(
                form,
                () -> {
                    calls.put(visitor, Service.WASTE_REGISTER, "/containers/" + form.id("conteneur"), content);
                    return Views.seeOther("/dechets/conteneurs?fait=conteneur");
                },
                shown -> list(visitor, shown));
    }

    @Admits(Role.KEEPER)
    @Post("/{id}/ajout")
    HttpResponse<?> add(Visitor visitor, UUID id, Form form) {
        Page page = page(visitor).places(CONTENT);
        Map<String, Object> content = ContainerCounts.content(form, page);
        return page.answer(
                form,
                () -> {
                    post(visitor, form, id + "/additions", content);
                    return Views.seeOther("/dechets/conteneurs?fait=conteneur");
                },
                shown -> list(visitor, shown));
    }

    @Admits(Role.KEEPER)
    @Post("/{id}/vidage")
    HttpResponse<?> empty(Visitor visitor, UUID id, Form form) {
        Page page = page(visitor).places(CONTENT);
        Map<String, Object> weighed = Map.of("massGrams", Figures.decimal(form, page, "masse", GRAMS));
        return page.answer(
                form,
                () -> {
                    Map<String, Object> emptied = post(visitor, form, id + "/emptyings", weighed);
                    return Views.seeOther("/dechets/" + emptied.get("lotId") + "?fait=vidage");
                },
                shown -> list(visitor, shown));
    }

    @CanIgnoreReturnValue
    private Map<String, Object> post(Visitor visitor, Form form, String noun, Map<String, Object> content) {
        String key = form.text("intention");
        return calls.post(visitor, Service.WASTE_REGISTER, "/containers/" + noun, content, key, ServiceCalls.ANYTHING);
    }

    HttpResponse<?> list(Visitor visitor, Page page) {
        Listing list = listing(visitor);
        ServiceCalls.Rows<Container> containers =
                calls.page(visitor, Service.WASTE_REGISTER, list.query("/containers"), Container.class);
        String id = UUID.randomUUID().toString();
        return views.show(
                page,
                "waste/containers",
                Map.of("containers", containers.rows(), "kinds", KINDS, "id", id, "list", list.with(containers)));
    }

    static Listing listing(Visitor visitor) {
        return Listing.of(visitor, "/dechets/conteneurs")
                .words("q", "q")
                .filter("choisi", "containerId", Address::isId)
                .filter("site", "organisationId", Address::isId)
                .filter("sorte", "kind", KINDS)
                .filter("code", "wasteCode", Address::isCode)
                .filter("plein", "leastLevel", List.of("50", "80", "100"))
                .day("avant", "to")
                .orders("place", "wasteCode", "level", "nextOn", "organisationName")
                .asFile();
    }

    static Page page(Visitor visitor) {
        return new Page(visitor, "Conteneurs de déchets").under("/dechets");
    }
}
