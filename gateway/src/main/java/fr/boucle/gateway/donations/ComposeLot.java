package fr.boucle.gateway.donations;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.ListSize;
import fr.boucle.gateway.pages.MeantCommune;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The agent draws up a lot; what is chosen stays chosen while one looks at the devices that follow. */
@Admits(Role.AGENT)
@Controller("/lots")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class ComposeLot {
    private final ServiceCalls calls;
    private final MeantCommune communes;
    private final InventoryChoice inventories;
    private final Views views;

    ComposeLot(ServiceCalls calls, MeantCommune communes, InventoryChoice inventories, Views views) {
        this.calls = calls;
        this.communes = communes;
        this.inventories = inventories;
        this.views = views;
    }

    @Get("/nouveau")
    HttpResponse<?> compose(Visitor visitor) {
        Map<String, Object> asked = DeviceChoice.asked(visitor);
        asked.put("lot", UUID.randomUUID().toString());
        visitor.asked("lignes").ifPresent(size -> asked.put("lignes", size));
        Form form = new Form(Map.copyOf(asked));
        return show(visitor, page(visitor).typed(form), form, ChoicePage.FIRST);
    }

    /**
     * The devices that follow or came before, or those of another filter, with all that was typed and chosen so far. A filter that is
     * set before anything else has an address.
     */
    @Post("/nouveau/suite")
    HttpResponse<?> more(Visitor visitor, Form form) {
        ChoicePage at = ChoicePage.after(form);
        if (at.equals(ChoicePage.FIRST) && form.isEmpty("retour") && DraftForm.isUntouched(form)) {
            String size = form.isEmpty("lignes") ? "" : "&lignes=" + Visitor.encoded(form.text("lignes"));
            return Views.seeOther(("/lots/nouveau" + DeviceChoice.address(form) + size).replaceFirst("&", "?"));
        }
        return show(visitor, page(visitor).typed(form), form, at);
    }

    @Post
    HttpResponse<?> draft(Visitor visitor, Form form) {
        Page page = page(visitor).places(DraftForm.PLACES);
        UUID id = form.id("lot");
        List<String> devices = DraftForm.chosen(form);
        boolean all = form.has("tous", "oui");
        boolean later = all || !form.isEmpty("ensuite");
        Optional<Map<String, Object>> lot =
                DraftForm.read(page, form, () -> communes.code(visitor, page, form, "commune"));
        if (devices.isEmpty() && !later) {
            page.fault("appareils", "Choisissez au moins un appareil.");
        }
        return page.answer(
                form,
                () -> {
                    Map<String, Object> content = new HashMap<>(lot.orElseThrow());
                    content.put("deviceIds", devices);
                    calls.put(visitor, Service.DONATIONS, "/lots/" + id, content);
                    return Views.seeOther("/lots/" + id + (later ? "/appareils" : "") + "?fait=lot"
                            + (all ? "&tous=oui" + DeviceChoice.address(form) : ""));
                },
                shown -> show(visitor, shown, form, ChoicePage.of(form)));
    }

    private HttpResponse<?> show(Visitor visitor, Page page, Form form, ChoicePage at) {
        Later<List<Inventory>> offered =
                inventories.beside(visitor, form.text("inventaire"), InventoryChoice.BESIDE_A_LIST);
        ServiceCalls.Rows<Device> listed = calls.page(
                visitor,
                Service.DONATIONS,
                "/devices?state=LISTED&free=true" + DeviceChoice.query(form) + "&limit="
                        + ListSize.of(form.text("lignes"))
                        + (at.here().isEmpty() ? "" : "&after=" + Visitor.encoded(at.here())),
                Device.class);
        Set<String> chosen = new LinkedHashSet<>(DraftForm.chosen(form));
        return views.show(
                page,
                "donations/newlot",
                Map.of(
                        "devices", listed.rows(),
                        "chosen", chosen,
                        "at", at,
                        "next", listed.next(),
                        "count", listed.total() == null ? listed.rows().size() : listed.total(),
                        "filtered", DeviceChoice.isFiltered(form),
                        "size", ListSize.of(form.text("lignes")),
                        "inventories", offered.join(),
                        "id", form.text("lot")));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Nouveau lot").under("/lots");
    }
}
