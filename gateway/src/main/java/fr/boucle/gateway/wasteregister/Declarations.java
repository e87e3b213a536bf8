package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import java.util.UUID;

/** A keeper notes that a line was declared on the State's platform: the alert ends. */
@Controller("/registre/lignes/{id}/declaration")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class Declarations {
    private final ServiceCalls calls;

    Declarations(ServiceCalls calls) {
        this.calls = calls;
    }

    @Post
    HttpResponse<?> declare(Visitor visitor, UUID id, @Body Map<String, Object> fields) {
        visitor.mustBe("keeper");
        Form form = visitor.form(fields);
        calls.put(
                visitor,
                Service.WASTE_REGISTER,
                "/lines/" + id + "/declaration",
                Map.of("declaredOn", form.text("jour")));
        return Views.seeOther("/registre/lignes/" + id + "?fait=declare");
    }
}
