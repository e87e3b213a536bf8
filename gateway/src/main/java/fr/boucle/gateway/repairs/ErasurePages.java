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
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Erasures and removals that a technician records by hand, and the certificate. */
@Admits(Role.TECHNICIAN)
@Controller("/etabli/{id}/effacement")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class ErasurePages {
    private static final Map<String, String> MANUAL = Map.of(
            "/method",
            "methode",
            "/level",
            "niveau",
            "/verified",
            "verifie",
            "/tool",
            "outil",
            "/certificateNumber",
            "certificat",
            "/operatorNote",
            "remarque");

    private final ServiceCalls calls;
    private final Bench bench;

    ErasurePages(ServiceCalls calls, Bench bench) {
        this.calls = calls;
        this.bench = bench;
    }

    @Get
    HttpResponse<?> show(Visitor visitor, UUID id) {
        return show(visitor, id, Bench.page(visitor));
    }

    @Post("/note")
    HttpResponse<?> note(Visitor visitor, UUID id, Form form) {
        Page page = Bench.page(visitor).places(MANUAL);
        if (form.has("methode", "MEDIUM_DESTROYED") && form.isEmpty("certificat")) {
            page.fault("certificat", "Donnez le numéro du certificat de destruction.");
        }
        if (form.isEmpty("outil")) {
            page.fault("outil", "Dites avec quel outil, et sa version s'il en a une.");
        }
        return bench.record(
                visitor,
                form,
                page,
                entry(id, "manual-erasures/" + serial(form), ErasureForms.manual(form), "efface-main"),
                again -> show(visitor, id, again));
    }

    @Post("/reinitialisation")
    HttpResponse<?> reset(Visitor visitor, UUID id, Form form) {
        Page page = Bench.page(visitor).places(Reset.PLACES);
        return bench.record(
                visitor,
                form,
                page,
                entry(id, "manual-erasures/" + serial(form), Reset.of(form, page), "efface-main"),
                again -> bench.show(visitor, id, form.isEmpty("moyen") ? "bench" : "erasure", again));
    }

    @Post("/correction")
    HttpResponse<?> correct(Visitor visitor, UUID id, Form form) {
        Map<String, Object> content =
                new HashMap<>(Map.of("reason", form.text("motif"), "note", form.text("remarque")));
        if (!form.isEmpty("meme")) {
            content.put("sameAs", form.text("meme"));
        }
        Page page = Bench.page(visitor).places(Map.of("/sameAs", "meme", "/reason", "motif", "/note", "pourquoi"));
        return bench.record(
                visitor,
                form,
                page,
                entry(id, "media/" + serial(form) + "/correction", content, "second-regard"),
                again -> show(visitor, id, again));
    }

    @Post("/retrait")
    HttpResponse<?> remove(Visitor visitor, UUID id, Form form) {
        Page page = Bench.page(visitor);
        return bench.record(
                visitor,
                form,
                page,
                entry(id, "media/" + serial(form) + "/removal", ErasureForms.removal(form, page), "disque"),
                again -> show(visitor, id, again));
    }

    @Post("/certificat")
    HttpResponse<?> certify(Visitor visitor, UUID id, Form form) {
        return Bench.page(visitor)
                .answer(
                        form,
                        () -> {
                            Object issued = calls.put(
                                            visitor,
                                            Service.REPAIRS,
                                            "/devices/" + id + "/certificate",
                                            Map.of(),
                                            ServiceCalls.ANYTHING)
                                    .get("certificateId");
                            return Views.seeOther(issued == null ? "/etabli/" + id : "/certificats/" + issued);
                        },
                        shown -> show(visitor, id, shown));
    }

    private HttpResponse<?> show(Visitor visitor, UUID id, Page page) {
        return bench.show(visitor, id, "erasure", page);
    }

    private static Bench.Entry entry(UUID id, String noun, Object content, String done) {
        return new Bench.Entry("/devices/" + id + "/" + noun, content, "/etabli/" + id + "?fait=" + done);
    }

    static String serial(Form form) {
        return Visitor.encoded(form.text("serie")).replace("+", "%20");
    }
}
