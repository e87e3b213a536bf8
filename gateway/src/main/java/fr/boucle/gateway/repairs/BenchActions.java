package fr.boucle.gateway.repairs;

import fr.boucle.gateway.pages.Page;
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

/** What a technician records at the bench. */
@Admits(Role.TECHNICIAN)
@Controller("/etabli/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class BenchActions {
    /** Where on its form a refusal of a disk belongs. */
    private static final Map<String, String> DISK = Map.of(
            "serial-is-a-placeholder", "serie",
            "serial-is-a-name-on-the-bus", "serie",
            "medium-known-as-flash", "type",
            "medium-known-larger", "taille",
            "medium-in-another-device", "ici");

    private static final Map<String, String> GRADE = Map.of(
            "/appearance", "aspect",
            "/overrideGrade", "autre",
            "grade-above-facts", "autre",
            "/reason", "raison",
            "grade-needs-reason", "raison");

    private static final String NO_SERIAL =
            "Donnez le numéro de série lu sur le disque. Rien trouvé ? Dites plus bas comment vous avez cherché.";

    private final Bench bench;

    BenchActions(Bench bench) {
        this.bench = bench;
    }

    @Post("/reception")
    HttpResponse<?> receive(Visitor visitor, UUID id, Form form) {
        return put(visitor, id, form, "reception", Map.of(), "recu");
    }

    @Post("/absence")
    HttpResponse<?> missing(Visitor visitor, UUID id, Form form) {
        return put(visitor, id, form, "non-reception", Map.of(), "absent");
    }

    @Post("/disques")
    HttpResponse<?> inspect(Visitor visitor, UUID id, Form form) {
        if (form.isEmpty("serie")) {
            return refuse(visitor, id, form, "serie", NO_SERIAL);
        }
        Page page = Bench.page(visitor).places(DISK);
        Map<String, Object> found = Map.of("media", List.of(Found.of(form, page)));
        return put(visitor, id, form, page, "media", found, "disques");
    }

    @Post("/disques/aucun")
    HttpResponse<?> nothing(Visitor visitor, UUID id, Form form) {
        if (form.isEmpty("recherche")) {
            return refuse(
                    visitor, id, form, "recherche", "Dites comment vous avez cherché : un champ vide ne prouve rien.");
        }
        if (form.has("recherche", "NOTHING_TO_SET") && form.isEmpty("remarque")) {
            return refuse(visitor, id, form, "remarque", "Dites ce qui montre que rien ne se règle sur cet appareil.");
        }
        Page page = Bench.page(visitor).places(Found.SEARCH);
        Map<String, Object> nothing = Map.of("media", List.of(), "absence", Found.searched(form));
        return put(visitor, id, form, page, "media", nothing, "disques");
    }

    @Post("/second-regard")
    HttpResponse<?> lookAgain(Visitor visitor, UUID id, Form form) {
        String medium = Visitor.encoded(form.text("serie")).replace("+", "%20");
        Map<String, Boolean> seen = Map.of("agreed", form.has("accord", "oui"));
        return put(visitor, id, form, "media/" + medium + "/second-look", seen, "disques");
    }

    @Post("/jumeau")
    HttpResponse<?> twin(Visitor visitor, UUID id, Form form) {
        Map<String, String> said = Found.noted("answer", form.text("reponse"), form);
        Page page = Bench.page(visitor).places(Map.of("/note", "vu-" + form.id("paire")));
        return put(visitor, id, form, page, "twins/" + form.id("paire"), said, "jumeau");
    }

    @Post("/controle")
    HttpResponse<?> diagnose(Visitor visitor, UUID id, Form form) {
        Page page = Bench.page(visitor).places(Checklist.PLACES);
        return put(visitor, id, form, page, "checks", Checklist.of(form, page), "controle");
    }

    @Post("/nature")
    HttpResponse<?> kind(Visitor visitor, UUID id, Form form) {
        Page page = Bench.page(visitor).places(Map.of("mass-of-another-kind", "pesee", "/massGrams", "pesee"));
        Map<String, Object> content =
                new HashMap<>(Map.of("kind", form.text("nature"), "reasonCode", form.text("preuve")));
        if (!form.isEmpty("pesee")) {
            content.put("massGrams", Measures.grams(form, page, "pesee"));
        }
        return put(visitor, id, form, page, "kind", content, "nature");
    }

    @Post("/grade")
    HttpResponse<?> grade(Visitor visitor, UUID id, Form form) {
        Map<String, String> content = new HashMap<>(Map.of("appearance", form.text("aspect")));
        if (!form.isEmpty("autre")) {
            content.put("overrideGrade", form.text("autre"));
            content.put("reason", form.text("raison"));
        }
        return put(visitor, id, form, Bench.page(visitor).places(GRADE), "grade", content, "grade");
    }

    @Post("/sortie")
    HttpResponse<?> ready(Visitor visitor, UUID id, Form form) {
        return put(visitor, id, form, CardForm.page(visitor), "readiness", CardForm.leaving(form), "pret");
    }

    private HttpResponse<?> refuse(Visitor visitor, UUID id, Form form, String field, String sentence) {
        return bench.show(visitor, id, "bench", Bench.page(visitor).typed(form).fault(field, sentence));
    }

    private HttpResponse<?> put(Visitor visitor, UUID id, Form form, String noun, Object content, String done) {
        return put(visitor, id, form, Bench.page(visitor), noun, content, done);
    }

    private HttpResponse<?> put(
            Visitor visitor, UUID id, Form form, Page page, String noun, Object content, String done) {
        return bench.record(
                visitor,
                form,
                page,
                new Bench.Entry("/devices/" + id + "/" + noun, content, "/etabli/" + id + "?fait=" + done),
                again -> bench.show(visitor, id, "bench", again));
    }
}
