package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Listing;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Carriers and treatment firms with their dated proofs; the steward registers them, the others read. */
@Controller("/operateurs")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class Operators {
    static final List<String> KINDS = List.of("TRANSPORTER", "COLLECTOR", "TREATMENT", "BROKER", "ECO_ORGANISME");
    static final List<String> PROOFS =
            List.of("RECEPISSE", "ICPE_2711", "DESTRUCTION", "QUALITY_LABEL", "ECO_ORGANISME_CONTRACT");

    private final ServiceCalls calls;
    private final Views views;

    Operators(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Admits({Role.STEWARD, Role.KEEPER, Role.AUDITOR})
    @Get
    HttpResponse<?> list(Visitor visitor) {
        Listing list = listing(visitor);
        ServiceCalls.Rows<Operator> operators =
                calls.page(visitor, Service.WASTE_REGISTER, list.query("/operators"), Operator.class);
        return views.show(
                page(visitor).typed(list.typed()),
                "waste/operators",
                Map.of("operators", operators.rows(), "kinds", KINDS, "proofs", PROOFS, "list", list.with(operators)));
    }

    static Listing listing(Visitor visitor) {
        return Listing.of(visitor, "/operateurs")
                .words("q", "q")
                .filter("metier", "kind", KINDS)
                .filter("preuve", "proof", PROOFS)
                .orders("name", "city", "siret", "proofs")
                .asFile();
    }

    @Admits(Role.STEWARD)
    @Get("/nouveau")
    HttpResponse<?> compose(Visitor visitor) {
        return form(page(visitor), UUID.randomUUID());
    }

    @Admits(Role.STEWARD)
    @Post
    HttpResponse<?> register(Visitor visitor, Form form) {
        Page page = OperatorForm.checked(page(visitor), form);
        UUID id = form.id("operateur");
        if (form.all("metiers").isEmpty()) {
            page.fault("metiers", "Choisissez au moins un métier.");
        }
        return page.answer(
                form,
                () -> {
                    calls.put(visitor, Service.WASTE_REGISTER, "/operators/" + id, OperatorForm.whole(form));
                    return Views.seeOther("/operateurs?fait=operateur");
                },
                shown -> form(shown, id));
    }

    private HttpResponse<?> form(Page page, UUID id) {
        return views.show(page, "waste/newoperator", Map.of("id", id.toString(), "kinds", KINDS, "proofs", PROOFS));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Opérateurs de déchets").under("/operateurs");
    }
}
