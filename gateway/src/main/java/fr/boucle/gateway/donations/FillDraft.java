package fr.boucle.gateway.donations;

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
import org.jspecify.annotations.Nullable;

/** The agent adds many devices to a draft at once, or takes some out: chosen by a filter, an inventory or a list of codes. */
@Admits(Role.AGENT)
@Controller("/lots/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class FillDraft {
    private static final Map<String, String> PLACES = Map.of(
            "/names", "codes",
            "/filter", "filtre",
            "/filter/q", "q",
            "/filter/acquiredBefore", "achat",
            "/codes", "codes");

    private final ServiceCalls calls;
    private final InventoryChoice inventories;
    private final Views views;

    FillDraft(ServiceCalls calls, InventoryChoice inventories, Views views) {
        this.calls = calls;
        this.inventories = inventories;
        this.views = views;
    }

    /**
     * What was looked at before it is done.
     *
     * @param out whether they would leave rather than enter
     */
    public record Trial(Chosen chosen, boolean out) {}

    @Get("/appareils")
    HttpResponse<?> choose(Visitor visitor, UUID id) {
        Map<String, Object> asked = DeviceChoice.asked(visitor);
        visitor.asked("tous").ifPresent(value -> asked.put("tous", value));
        return asked.isEmpty()
                ? show(visitor, page(visitor), id, null)
                : look(visitor, id, new Form(Map.copyOf(asked)), false);
    }

    /** Changes nothing, so the answer is the page itself. */
    @Post("/appareils")
    HttpResponse<?> look(Visitor visitor, UUID id, Form form) {
        return look(visitor, id, form, false);
    }

    /** The same of those that would leave. */
    @Post("/appareils/sortie")
    HttpResponse<?> lookOut(Visitor visitor, UUID id, Form form) {
        return look(visitor, id, form, true);
    }

    private HttpResponse<?> look(Visitor visitor, UUID id, Form form, boolean out) {
        Page page = page(visitor).typed(form).places(PLACES);
        if (DeviceChoice.isNothing(form)) {
            return show(
                    visitor,
                    page.fault("codes", "Choisissez un filtre, un inventaire, ou collez des codes."),
                    id,
                    null);
        }
        return page.answer(
                form,
                () -> show(
                        visitor,
                        page,
                        id,
                        new Trial(
                                calls.post(
                                        visitor,
                                        Service.DONATIONS,
                                        path(id) + (out ? "/removal/previews" : "/previews"),
                                        DeviceChoice.of(form),
                                        UUID.randomUUID().toString(),
                                        Chosen.class),
                                out)),
                shown -> show(visitor, shown, id, null));
    }

    @Post("/appareils/ajout")
    HttpResponse<?> add(Visitor visitor, UUID id, Form form) {
        return change(visitor, id, form, path(id), "ajoutes");
    }

    @Post("/appareils/retrait")
    HttpResponse<?> remove(Visitor visitor, UUID id, Form form) {
        return change(visitor, id, form, path(id) + "/removal", "retires");
    }

    @Post("/suppression")
    HttpResponse<?> delete(Visitor visitor, UUID id, Form form) {
        return page(visitor)
                .answer(
                        form,
                        () -> {
                            calls.delete(visitor, Service.DONATIONS, "/lots/" + id, form.text("version"));
                            return Views.seeOther("/lots?fait=brouillon");
                        },
                        shown -> show(visitor, shown, id, null));
    }

    private HttpResponse<?> change(Visitor visitor, UUID id, Form form, String path, String done) {
        return page(visitor)
                .places(PLACES)
                .answer(
                        form,
                        () -> {
                            calls.put(
                                    visitor,
                                    Service.DONATIONS,
                                    path,
                                    DeviceChoice.of(form),
                                    form.text("version"),
                                    Chosen.class);
                            return Views.seeOther("/lots/" + id + "?fait=" + done);
                        },
                        shown -> show(visitor, shown, id, null));
    }

    private HttpResponse<?> show(Visitor visitor, Page page, UUID id, @Nullable Trial trial) {
        Later<List<Inventory>> offered = inventories.beside(visitor, page.typed("inventaire"), InventoryChoice.OFFERED);
        ServiceCalls.Tagged<Lot> lot = calls.tagged(visitor, Service.DONATIONS, "/lots/" + id, Lot.class);
        Map<String, Object> model = new HashMap<>(Map.of(
                "lot", lot.value(),
                "version", lot.version(),
                "inventories", offered.join()));
        model.put("trial", trial);
        return views.show(page, "donations/filllot", model);
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Compléter le lot").under("/lots");
    }

    private static String path(UUID id) {
        return "/lots/" + id + "/devices";
    }
}
