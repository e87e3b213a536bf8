package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.Service;
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
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import java.util.UUID;

/** A keeper notes that a line was declared on the State's platform: the alert ends. */
@Admits(Role.KEEPER)
@Controller("/registre/lignes/{id}/declaration")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class Declarations {
    private final ServiceCalls calls;
    private final Register register;

    Declarations(ServiceCalls calls, Register register) {
        this.calls = calls;
        this.register = register;
    }

    @Post
    HttpResponse<?> declare(Visitor visitor, UUID id, Form form) {
        return Register.linePage(visitor)
                .places(Map.of("/declaredOn", "jour", "date-not-allowed", "jour"))
                .answer(
                        form,
                        () -> {
                            Object declared = Map.of("declaredOn", form.text("jour"));
                            calls.put(visitor, Service.WASTE_REGISTER, "/lines/" + id + "/declaration", declared);
                            return Views.seeOther("/registre/lignes/" + id + "?fait=declare");
                        },
                        shown -> register.show(visitor, shown, id));
    }
}
