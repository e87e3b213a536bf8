package fr.boucle.gateway.structures;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.ListFile;
import fr.boucle.gateway.pages.Listing;
import fr.boucle.gateway.pages.ServiceCalls;
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

/** What is taken along: the list as a file, the receipt to sign. */
@Controller
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class EndowmentPapers {
    private final ServiceCalls calls;

    EndowmentPapers(ServiceCalls calls) {
        this.calls = calls;
    }

    @Admits({Role.DECIDER, Role.MEDIATOR, Role.AGENT, Role.TECHNICIAN})
    @Get("/dotations." + ListFile.ENDING)
    HttpResponse<?> file(Visitor visitor, String ending) {
        Listing list = Endowments.listing(visitor);
        return ListFile.of(
                calls.stream(visitor, Service.REDISTRIBUTION, list.whole("/endowments." + ending)),
                ending,
                "dotations");
    }

    @Admits({Role.DECIDER, Role.MEDIATOR, Role.AGENT, Role.TECHNICIAN})
    @Get("/dotations/{reference}/recu.pdf")
    HttpResponse<?> receipt(Visitor visitor, String reference) {
        return named(
                calls.bytes(visitor, Service.REDISTRIBUTION, Endowments.path(reference) + "/receipt.pdf"),
                "recu-" + reference);
    }

    @Admits({Role.DECIDER, Role.MEDIATOR, Role.AGENT})
    @Get("/dotations/{reference}/decision.pdf")
    HttpResponse<?> letter(Visitor visitor, String reference) {
        return named(
                calls.bytes(visitor, Service.REDISTRIBUTION, Endowments.path(reference) + "/letter.pdf"),
                "decision-" + reference);
    }

    private static HttpResponse<?> named(byte[] paper, String name) {
        return HttpResponse.ok(paper)
                .contentType(MediaType.APPLICATION_PDF_TYPE)
                .header("Content-Disposition", "attachment; filename=\"" + name + ".pdf\"");
    }
}
