package fr.boucle.gateway.repairs;

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

/** Something is seen on a device in stock: it goes back to the bench, which reads of it a moment later. */
@Admits(Role.TECHNICIAN)
@Controller("/etabli/{id}/reprise")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class TakingBack {
    private final ServiceCalls calls;
    private final Bench bench;

    TakingBack(ServiceCalls calls, Bench bench) {
        this.calls = calls;
        this.bench = bench;
    }

    @Post
    HttpResponse<?> takeBack(Visitor visitor, UUID id, Form form) {
        return Bench.page(visitor)
                .answer(
                        form,
                        () -> {
                            calls.put(
                                    visitor,
                                    Service.REDISTRIBUTION,
                                    "/stock/" + id + "/sending-back",
                                    Map.of("reasonCode", form.text("motif")));
                            return Views.seeOther("/etabli/" + id + "?fait=repris");
                        },
                        shown -> bench.show(visitor, id, "bench", shown));
    }
}
