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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The agent changes what a draft says: its title, its place, its dates; the devices in it stay. */
@Admits(Role.AGENT)
@Controller("/lots/{id}/modification")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class ChangeDraft {
    private final ServiceCalls calls;
    private final MeantCommune communes;
    private final Views views;

    ChangeDraft(ServiceCalls calls, MeantCommune communes, Views views) {
        this.calls = calls;
        this.communes = communes;
        this.views = views;
    }

    @Get
    HttpResponse<?> ask(Visitor visitor, UUID id) {
        return show(visitor, page(visitor), id);
    }

    @Post
    HttpResponse<?> change(Visitor visitor, UUID id, Form form) {
        Page page = page(visitor).places(DraftForm.PLACES);
        Optional<Map<String, Object>> lot =
                DraftForm.read(page, form, () -> communes.code(visitor, page, form, "commune"));
        return page.answer(
                form,
                () -> {
                    calls.put(
                            visitor,
                            Service.DONATIONS,
                            "/lots/" + id,
                            lot.orElseThrow(),
                            form.text("version"),
                            ServiceCalls.ANYTHING);
                    return Views.seeOther("/lots/" + id + "?fait=brouillonchange");
                },
                shown -> show(visitor, shown, id));
    }

    private HttpResponse<?> show(Visitor visitor, Page page, UUID id) {
        ServiceCalls.Tagged<Lot> lot = calls.tagged(visitor, Service.DONATIONS, "/lots/" + id, Lot.class);
        Page shown = page.isAgain() ? page : page.typed(DraftForm.of(lot.value()));
        return views.show(shown, "donations/draft", Map.of("lot", lot.value(), "version", lot.version()));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Modifier le brouillon").under("/lots");
    }
}
