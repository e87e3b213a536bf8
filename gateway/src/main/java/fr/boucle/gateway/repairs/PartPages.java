package fr.boucle.gateway.repairs;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Parts that come out of a device and parts that go into it. */
@Admits(Role.TECHNICIAN)
@Controller("/etabli/{id}/pieces")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class PartPages {
    /** Where on its form a refusal of the old part belongs. */
    private static final Map<String, String> OLD = Map.of(
            "replaced-part-unsaid",
            "ancienne",
            "part-may-carry-data",
            "ancienne",
            "/partId",
            "piece",
            "replaced-part-is-somewhere",
            "ancienne",
            "/replaced/destination",
            "ancienne",
            "/replaced/massGrams",
            "grammes-ancienne",
            "masses-implausible",
            "grammes-ancienne",
            "/replaced/chemistry",
            "chimie");

    /** Where a refusal of the part taken belongs: what may carry data, a disk that is not erased, and its number. */
    private static final Map<String, String> TAKEN =
            Map.of("part-may-carry-data", "nature", "media-not-cleared", "nature", "unknown-medium", "serie");

    private final ServiceCalls calls;
    private final Views views;
    private final Bench bench;

    PartPages(ServiceCalls calls, Views views, Bench bench) {
        this.calls = calls;
        this.views = views;
        this.bench = bench;
    }

    @Get
    HttpResponse<?> show(Visitor visitor, UUID id) {
        return show(visitor, id, Bench.page(visitor).typed(PartForms.asked(visitor)));
    }

    @Post
    HttpResponse<?> harvest(Visitor visitor, UUID id, Form form) {
        Page page = CardForm.page(visitor).places(TAKEN);
        if (form.isEmpty("nature")) {
            page.fault("nature", Page.CHOOSE);
        }
        Bench.Entry taken = entry(id, "harvested-parts/" + form.id("cle"), PartForms.taken(form, page), "recupere");
        return page.answer(
                form,
                () -> {
                    if (!CardForm.said(form).isEmpty()) {
                        calls.put(visitor, Service.REPAIRS, "/devices/" + id + "/media", CardForm.seen(form));
                    }
                    calls.put(visitor, Service.REPAIRS, taken.path(), taken.content());
                    return Views.seeOther(taken.next());
                },
                again -> show(visitor, id, again));
    }

    @Post("/pose")
    HttpResponse<?> fit(Visitor visitor, UUID id, Form form) {
        Page page = CardForm.page(visitor).places(OLD);
        return bench.record(
                visitor,
                form,
                page,
                entry(id, "fitted-parts/" + chosen(form), Map.of("replaced", PartForms.replaced(form, page)), "pose"),
                again -> show(visitor, id, again));
    }

    @Post("/reserve")
    HttpResponse<?> keep(Visitor visitor, UUID id, Form form) {
        Map<String, Object> wanted = new HashMap<>();
        if (!form.has("libre", "oui")) {
            wanted.put("deviceId", id);
        }
        return bench.record(
                visitor,
                form,
                new Bench.Entry(
                        "/parts/" + chosen(form) + "/reservation", wanted, "/etabli/" + id + "/pieces?fait=garde"),
                page -> show(visitor, id, page));
    }

    HttpResponse<?> show(Visitor visitor, UUID id, Page page) {
        Later<Device> device = calls.later(() -> calls.get(visitor, Service.REPAIRS, "/devices/" + id, Device.class));
        Later<List<SparePart>> stock = calls.later(
                () -> calls.list(visitor, Service.REPAIRS, "/parts?state=IN_STOCK&limit=200", SparePart.class));
        return views.show(page, "repairs/parts", Map.of("device", device.join(), "stock", stock.join()));
    }

    /** The part; an id of nothing where none was chosen, which the page asks about before anything is sent. */
    private static UUID chosen(Form form) {
        return form.isEmpty("piece") ? new UUID(0, 0) : form.id("piece");
    }

    private static Bench.Entry entry(UUID id, String noun, Object content, String done) {
        return new Bench.Entry("/devices/" + id + "/" + noun, content, "/etabli/" + id + "/pieces?fait=" + done);
    }
}
