package fr.boucle.gateway.donations;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.accounts.Directory;
import fr.boucle.gateway.pages.Listing;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Lots: the agent draws them up and publishes them, the associations read them. */
@Controller("/lots")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class Lots {
    private final ServiceCalls calls;
    private final Directory directory;
    private final Views views;

    Lots(ServiceCalls calls, Directory directory, Views views) {
        this.calls = calls;
        this.directory = directory;
        this.views = views;
    }

    @Admits({Role.AGENT, Role.TECHNICIAN})
    @Get
    HttpResponse<?> list(Visitor visitor) {
        Listing list = LotSearch.of(visitor);
        Page page = new Page(visitor, "Lots").under("/lots").typed(list.typed());
        LotSearch.check(list, page);
        Later<ServiceCalls.Rows<Lot>> lots = calls.later(() -> page.failed()
                ? new ServiceCalls.Rows<>(List.of(), "", 0L, false)
                : calls.page(visitor, Service.DONATIONS, list.query("/lots"), Lot.class));
        Later<Directory.Names> names = directory.names(visitor);
        return views.show(
                page,
                "donations/lots",
                Map.of("lots", lots.join().rows(), "list", list.with(lots.join()), "names", names.join()));
    }

    @Admits({Role.AGENT, Role.TECHNICIAN})
    @Get("/{id:[0-9a-f-]+}")
    HttpResponse<?> show(Visitor visitor, UUID id) {
        return show(visitor, page(visitor), id);
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Lot").under("/lots");
    }

    private HttpResponse<?> show(Visitor visitor, Page page, UUID id) {
        Listing list = LotSearch.pieces(visitor, id);
        Later<ServiceCalls.Rows<Device>> devices = calls.later(
                () -> calls.page(visitor, Service.DONATIONS, list.query("/lots/" + id + "/devices"), Device.class));
        Later<ServiceCalls.Rows<Device>> unclaimed = calls.later(() -> visitor.asked("clore")
                        .isEmpty()
                ? new ServiceCalls.Rows<>(List.of(), "", 0L, false)
                : calls.page(
                        visitor, Service.DONATIONS, "/lots/" + id + "/devices?claimed=false&limit=1", Device.class));
        ServiceCalls.Tagged<Lot> lot =
                calls.tagged(visitor, Service.DONATIONS, "/lots/" + id + "?devices=false", Lot.class);
        Page shown = page.isAgain() ? page : page.typed(list.typed());
        long freed = !visitor.asked("clore").isEmpty()
                ? count(unclaimed.join())
                : lot.value().is("CLOSED") && list.filters().isEmpty()
                        ? lot.value().size() - count(devices.join())
                        : 0;
        return views.show(
                shown.named(lot.value().title()),
                "donations/lot",
                Map.of(
                        "lot", lot.value(),
                        "freed", freed,
                        "version", lot.version(),
                        "devices", devices.join().rows(),
                        "list", list.with(devices.join())));
    }

    private static long count(ServiceCalls.Rows<Device> found) {
        Long total = found.total();
        return total == null ? found.rows().size() : total;
    }

    /** Those that are ticked leave a draft, or all that its list shows as it is filtered. */
    @Admits(Role.AGENT)
    @Post("/{id}/retrait")
    HttpResponse<?> takeOut(Visitor visitor, UUID id, Form form) {
        Page page = page(visitor);
        List<String> ticked = DraftForm.chosen(form);
        boolean all = form.has("filtre", "oui");
        if (ticked.isEmpty() && !all) {
            page.fault("appareils", "Cochez des appareils, ou prenez tous ceux que montre le filtre.");
        }
        Map<String, Object> choice = all
                ? Map.of(
                        "filter",
                        LotSearch.filter(id, LotSearch.pieces(visitor, id).typed()))
                : Map.of("deviceIds", ticked);
        return page.answer(
                form,
                () -> {
                    calls.put(
                            visitor,
                            Service.DONATIONS,
                            "/lots/" + id + "/devices/removal",
                            choice,
                            form.text("version"),
                            Chosen.class);
                    return Views.seeOther("/lots/" + id + "?fait=retires");
                },
                shown -> show(visitor, shown, id));
    }

    @Admits(Role.AGENT)
    @Post("/{id}/publication")
    HttpResponse<?> publish(Visitor visitor, UUID id, Form form) {
        return change(visitor, id, form, "publication", "publie");
    }

    @Admits(Role.AGENT)
    @Post("/{id}/cloture")
    HttpResponse<?> close(Visitor visitor, UUID id, Form form) {
        return change(visitor, id, form, "closure", "clos");
    }

    private HttpResponse<?> change(Visitor visitor, UUID id, Form form, String noun, String done) {
        return page(visitor)
                .answer(
                        form,
                        () -> {
                            calls.put(
                                    visitor,
                                    Service.DONATIONS,
                                    "/lots/" + id + "/" + noun,
                                    Map.of(),
                                    form.text("version"),
                                    ServiceCalls.ANYTHING);
                            return Views.seeOther("/lots/" + id + "?fait=" + done);
                        },
                        shown -> show(visitor, shown, id));
    }
}
