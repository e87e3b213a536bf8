package fr.boucle.gateway.structures;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Figures;
import fr.boucle.gateway.pages.Kinds;
import fr.boucle.gateway.pages.MeantCommune;
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
import io.micronaut.serde.annotation.Serdeable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A structure asks for equipment that it keeps. */
@Admits({Role.MEDIATOR, Role.AGENT})
@Controller("/dotations/nouvelle")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class EndowmentForm {
    private static final Map<String, String> PLACES = Map.of(
            "/place", "lieu",
            "/communeCode", "commune",
            "outside-territory", "commune",
            "/wanted", "LAPTOP",
            "/needs", "besoins",
            "/answersFor", "responsable",
            "/replyTo", "courriel",
            "/keptMonths", "mois");

    private final ServiceCalls calls;
    private final MeantCommune communes;
    private final Views views;

    EndowmentForm(ServiceCalls calls, MeantCommune communes, Views views) {
        this.calls = calls;
        this.communes = communes;
        this.views = views;
    }

    @Serdeable
    record Asked(String reference) {}

    @Get
    HttpResponse<?> compose(Visitor visitor) {
        return form(visitor, page(visitor), UUID.randomUUID());
    }

    @Post
    HttpResponse<?> ask(Visitor visitor, Form form) {
        Page page = page(visitor).typed(form).places(PLACES);
        UUID key = form.id("cle");
        String commune = communes.code(visitor, page, form, "commune");
        Map<String, Object> content = content(form, page, commune);
        return page.answer(
                form,
                () -> Views.seeOther("/dotations/"
                        + calls.post(
                                        visitor,
                                        Service.REDISTRIBUTION,
                                        "/endowments",
                                        content,
                                        key.toString(),
                                        Asked.class)
                                .reference()
                        + "?fait=dotation"),
                again -> form(visitor, again, key));
    }

    private static Map<String, Object> content(Form form, Page page, String commune) {
        List<Map<String, Object>> wanted = numbers(form, page);
        for (int at = 0; at < wanted.size(); at++) {
            String kind = String.valueOf(wanted.get(at).get("kind"));
            page.places(Map.of("/wanted/" + at + "/number", kind, "/wanted/" + at + "/kind", kind));
        }
        if (wanted.isEmpty() && !page.failed()) {
            page.fault("LAPTOP", "Écrivez au moins un nombre d'appareils.");
        }
        if (form.isEmpty("besoins")) {
            page.fault("besoins", "Dites à quoi serviront les appareils.");
        }
        if (form.isEmpty("responsable")) {
            page.fault("responsable", "Dites qui répond des appareils, par sa fonction ou son nom.");
        }
        Map<String, Object> content = new HashMap<>(Map.of(
                "place", form.text("lieu"),
                "communeCode", commune,
                "wanted", wanted,
                "needs", form.text("besoins"),
                "answersFor", form.text("responsable")));
        if (!form.isEmpty("mois")) {
            content.put("keptMonths", Figures.whole(form, page, "mois"));
        }
        if (!form.isEmpty("courriel")) {
            content.put("replyTo", form.text("courriel"));
        }
        return content;
    }

    /** How many of each kind; what is left empty or is zero is none. */
    static List<Map<String, Object>> numbers(Form form, Page page) {
        return Kinds.ALL.stream()
                .filter(kind -> !form.isEmpty(kind) && !form.text(kind).equals("0"))
                .map(kind -> Map.<String, Object>of("kind", kind, "number", Figures.whole(form, page, kind)))
                .toList();
    }

    private HttpResponse<?> form(Visitor visitor, Page page, UUID key) {
        StructureShare share = calls.get(visitor, Service.REDISTRIBUTION, "/structure-share", StructureShare.class);
        return views.show(page, "structures/new", Map.of("share", share, "key", key.toString()));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Équiper un lieu").under("/dotations");
    }
}
