package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;

/** What goes into the bag or is signed, each file named by the device it goes with. */
@Controller("/affectations/{id}")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class Papers {
    private final ServiceCalls calls;

    Papers(ServiceCalls calls) {
        this.calls = calls;
    }

    @Admits({Role.MEDIATOR, Role.TECHNICIAN})
    @Get("/fiche.pdf")
    HttpResponse<?> guide(Visitor visitor, UUID id) {
        Later<Reservation> reservation = reservation(visitor, id);
        byte[] paper = calls.bytes(visitor, Service.REDISTRIBUTION, "/reservations/" + id + "/guide-sheet.pdf");
        return named(paper, "fiche-" + reservation.join().printed());
    }

    @Admits(Role.MEDIATOR)
    @Get("/contrat.pdf")
    HttpResponse<?> contract(Visitor visitor, UUID id) {
        Later<Reservation> reservation = reservation(visitor, id);
        byte[] paper = calls.bytes(visitor, Service.REDISTRIBUTION, "/reservations/" + id + "/loan-contract.pdf");
        return named(paper, "contrat-de-pret-" + reservation.join().printed());
    }

    private Later<Reservation> reservation(Visitor visitor, UUID id) {
        return calls.later(() -> calls.get(visitor, Service.REDISTRIBUTION, "/reservations/" + id, Reservation.class));
    }

    private static HttpResponse<?> named(byte[] paper, String name) {
        return HttpResponse.ok(paper)
                .contentType(MediaType.APPLICATION_PDF_TYPE)
                .header("Content-Disposition", "attachment; filename=\"" + name + ".pdf\"");
    }
}
