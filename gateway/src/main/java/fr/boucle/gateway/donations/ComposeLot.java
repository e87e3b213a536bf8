package fr.boucle.gateway.donations;

import fr.boucle.gateway.Service;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The agent draws up a lot; what is chosen stays chosen while one looks at the devices that follow. */
@Admits(Role.AGENT)
@Controller("/lots")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class ComposeLot {
    private static final int LOOKED_AT = 200;
    private static final List<String> FILTERS = List.of("nature", "inventaire", "q");

    private final ServiceCalls calls;
    private final MeantCommune communes;
    private final Views views;

    ComposeLot(ServiceCalls calls, MeantCommune communes, Views views) {
        this.calls = calls;
        this.communes = communes;
        this.views = views;
    }

    @Get("/nouveau")
    HttpResponse<?> compose(Visitor visitor) {
        Map<String, Object> asked =
                new HashMap<>(Map.of("lot", UUID.randomUUID().toString()));
        FILTERS.forEach(name -> visitor.asked(name).ifPresent(value -> asked.put(name, value)));
        Form form = new Form(Map.copyOf(asked));
        return show(visitor, page(visitor).typed(form), form, "");
    }

    /** The devices that follow, or those of another filter, with all that was typed and chosen so far. */
    @Post("/nouveau/suite")
    HttpResponse<?> more(Visitor visitor, Form form) {
        return show(visitor, page(visitor).typed(form), form, form.text("apres"));
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
                            + (all ? "&tous=oui" + DeviceChoice.asked(form) : ""));
                },
                shown -> show(visitor, shown, form, form.text("ici")));
    }

    private HttpResponse<?> show(Visitor visitor, Page page, Form form, String after) {
        ServiceCalls.Rows<Device> listed = calls.page(
                visitor,
                Service.DONATIONS,
                "/devices?state=LISTED&free=true" + DeviceChoice.query(form) + "&limit=" + LOOKED_AT
                        + (after.isEmpty() ? "" : "&after=" + Visitor.encoded(after)),
                Device.class);
        List<Device> free = listed.rows().stream()
                .filter(device -> device.lotId() == null && !"RECYCLING".equals(device.orientation()))
                .toList();
        Set<String> here = free.stream().map(Device::deviceId).collect(Collectors.toSet());
        List<String> elsewhere = DraftForm.chosen(form).stream()
                .filter(one -> !here.contains(one))
                .toList();
        return views.show(
                page,
                "donations/newlot",
                Map.of(
                        "devices",
                        free,
                        "elsewhere",
                        elsewhere,
                        "here",
                        after,
                        "next",
                        listed.next(),
                        "count",
                        listed.total() == null ? listed.rows().size() : listed.total(),
                        "filtered",
                        DeviceChoice.isFiltered(form),
                        "id",
                        form.text("lot")));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Nouveau lot").under("/lots");
    }
}
