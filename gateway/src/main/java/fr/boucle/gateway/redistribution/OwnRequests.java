package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.api.SignInLimits;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.Refused;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A household asks for itself, without an account; it fetches the device at a structure it chooses. */
@Controller("/demander/formulaire")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class OwnRequests {
    private final ServiceCalls calls;
    private final SignInLimits limits;
    private final Views views;

    OwnRequests(ServiceCalls calls, SignInLimits limits, Views views) {
        this.calls = calls;
        this.limits = limits;
        this.views = views;
    }

    /** Where a household can fetch its device. */
    @Serdeable
    public record Structure(
            String organisationId, String name, @Nullable String city) {}

    @Get
    HttpResponse<?> compose(Visitor visitor) {
        return form(visitor, page(visitor, "Demander un ordinateur"), UUID.randomUUID());
    }

    /** The tracking code is shown once and kept nowhere here, so the answer is the page that shows it. */
    @Post
    HttpResponse<?> open(HttpRequest<?> request, Visitor visitor, @Body Map<String, Object> fields) {
        Form form = visitor.form(fields);
        UUID key = form.id("cle");
        Page page = page(visitor, "Demander un ordinateur").typed(form);
        RequestForm.check(page, form, false);
        if (form.isEmpty("structure")) {
            page.fault("structure", "Choisissez où venir chercher l'appareil.");
        }
        if (!limits.admit(request, null)) {
            page.fault("nom", "Trop d'essais en peu de temps. Attendez une minute, puis essayez à nouveau.");
        }
        if (page.failed()) {
            return form(visitor, page, key);
        }
        try {
            Requests.Opened opened = calls.post(
                    visitor,
                    Service.REDISTRIBUTION,
                    "/own-requests",
                    RequestForm.content(form),
                    key.toString(),
                    Requests.Opened.class);
            return views.show(
                    HttpStatus.CREATED,
                    page(visitor, "Demande enregistrée"),
                    "redistribution/ownopened",
                    Map.of("opened", opened));
        } catch (Refused refused) {
            return form(visitor, page.fault("nom", refused.problem()), key);
        }
    }

    private HttpResponse<?> form(Visitor visitor, Page page, UUID key) {
        List<Structure> structures = calls.list(visitor, Service.REDISTRIBUTION, "/structures", Structure.class);
        return views.show(page, "redistribution/newrequest", Map.of("key", key.toString(), "structures", structures));
    }

    private static Page page(Visitor visitor, String title) {
        return new Page(visitor, title).under("/demander");
    }
}
