package fr.boucle.gateway.wasteregister;

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
import java.util.Map;
import java.util.UUID;

/** One operator with all its proofs, those that ended too; the steward corrects it and renews them. */
@Controller("/operateurs/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class OperatorPages {
    private final ServiceCalls calls;
    private final Views views;

    OperatorPages(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Admits({Role.STEWARD, Role.KEEPER, Role.AUDITOR})
    @Get
    HttpResponse<?> show(Visitor visitor, UUID id) {
        return show(page(visitor), read(visitor, id));
    }

    @Admits(Role.STEWARD)
    @Post
    HttpResponse<?> change(Visitor visitor, UUID id, Form form) {
        Operator known = read(visitor, id).value();
        return put(visitor, id, form, OperatorForm.changed(form, known), "nom");
    }

    @Admits(Role.STEWARD)
    @Post("/preuves")
    HttpResponse<?> prove(Visitor visitor, UUID id, Form form) {
        Operator known = read(visitor, id).value();
        return put(visitor, id, form, OperatorForm.proven(form, known), "numero");
    }

    /** On top of the version that was shown: two stewards do not undo each other's change. */
    private HttpResponse<?> put(Visitor visitor, UUID id, Form form, Map<String, Object> content, String field) {
        return OperatorForm.checked(page(visitor), form)
                .answer(
                        form,
                        () -> {
                            calls.put(
                                    visitor,
                                    Service.WASTE_REGISTER,
                                    "/operators/" + id,
                                    content,
                                    form.text("version"),
                                    ServiceCalls.ANYTHING);
                            return Views.seeOther("/operateurs/" + id + "?fait="
                                    + (field.equals("nom") ? "corrige-operateur" : "preuve"));
                        },
                        shown -> show(shown, read(visitor, id)));
    }

    private ServiceCalls.Tagged<Operator> read(Visitor visitor, UUID id) {
        return calls.tagged(visitor, Service.WASTE_REGISTER, "/operators/" + id, Operator.class);
    }

    private HttpResponse<?> show(Page page, ServiceCalls.Tagged<Operator> operator) {
        return views.show(
                page,
                "waste/operator",
                Map.of(
                        "operator",
                        operator.value(),
                        "version",
                        operator.version(),
                        "kinds",
                        Operators.KINDS,
                        "proofs",
                        Operators.PROOFS));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Opérateur de déchets").under("/operateurs");
    }
}
