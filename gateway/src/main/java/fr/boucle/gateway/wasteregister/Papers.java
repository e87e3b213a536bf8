package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Formats;
import fr.boucle.gateway.pages.Refused;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
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
import java.util.Map;
import java.util.UUID;

/** The papers of a lot and of a year, to read and as tagged PDF under names that people read. */
@Admits({Role.KEEPER, Role.AUDITOR})
@Controller
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class Papers {
    private static final Map<String, String> PAPERS = Map.of(
            "bordereau", "collection-slip",
            "etiquette", "label",
            "destruction", "destruction-list");

    private final ServiceCalls calls;

    Papers(ServiceCalls calls) {
        this.calls = calls;
    }

    @Get("/dechets/{id}/papiers/{name}.pdf")
    HttpResponse<?> ofLot(Visitor visitor, UUID id, String name) {
        return pdf(visitor, ofLot(id, name) + ".pdf", name + ".pdf");
    }

    /** The same paper to be read on the screen. */
    @Get("/dechets/{id}/papiers/{name}.html")
    HttpResponse<?> shownOfLot(Visitor visitor, UUID id, String name) {
        return html(visitor, ofLot(id, name) + ".html");
    }

    private static String ofLot(UUID id, String name) {
        String paper = PAPERS.get(name);
        if (paper == null) {
            throw Refused.absent();
        }
        return "/lots/" + id + "/papers/" + paper;
    }

    /** The label of a container in its place. */
    @Get("/dechets/conteneurs/{id}/etiquette.pdf")
    HttpResponse<?> ofContainer(Visitor visitor, UUID id) {
        return pdf(visitor, "/containers/" + id + "/papers/label.pdf", "etiquette-conteneur.pdf");
    }

    @Get("/dechets/conteneurs/{id}/etiquette.html")
    HttpResponse<?> shownOfContainer(Visitor visitor, UUID id) {
        return html(visitor, "/containers/" + id + "/papers/label.html");
    }

    /** The own organisation's year; for who audits, that of the producer asked. */
    @Get("/registre/bilan.pdf")
    HttpResponse<?> ofYear(Visitor visitor) {
        String asked = Address.asked(visitor, "annee", "20\\d\\d");
        String year =
                asked.isEmpty() ? String.valueOf(Formats.legalDay(visitor.now()).getYear()) : asked;
        return pdf(visitor, statement(visitor, year + ".pdf"), "bilan-dechets-" + year + ".pdf");
    }

    /** The same year to be read on the screen. */
    @Get("/registre/bilans/{year}.html")
    HttpResponse<?> shownYear(Visitor visitor, String year) {
        if (!year.matches("20\\d\\d")) {
            throw Refused.absent();
        }
        return html(visitor, statement(visitor, year + ".html"));
    }

    /** The own organisation's statement, or that of the producer asked. */
    private static String statement(Visitor visitor, String name) {
        return "/statements/" + name
                + visitor.asked("producteur")
                        .filter(Address::isId)
                        .map(producer -> "?producerId=" + producer)
                        .orElse("");
    }

    /** The convention of a device of the dossier: its two sides have pages of their own. */
    @Admits(Role.AUDITOR)
    @Get("/registre/conventions/{id}.pdf")
    @Produces(MediaType.ALL)
    HttpResponse<?> convention(Visitor visitor, UUID id) {
        byte[] pdf = calls.bytesAs(visitor, Service.DONATIONS, "/conventions/" + id + "/pdf", "application/pdf");
        return HttpResponse.ok(pdf)
                .contentType(MediaType.APPLICATION_PDF_TYPE)
                .header("Content-Disposition", "inline; filename=\"convention-" + id + ".pdf\"");
    }

    /** A paper to be read: its own style and its code are all that counts in it. */
    private HttpResponse<?> html(Visitor visitor, String path) {
        return HttpResponse.ok(calls.bytesAs(visitor, Service.WASTE_REGISTER, path, "text/html"))
                .contentType(Views.HTML)
                .header("Content-Security-Policy", Views.OWN_STYLE + "; img-src data:");
    }

    private HttpResponse<?> pdf(Visitor visitor, String path, String name) {
        return HttpResponse.ok(calls.bytesAs(visitor, Service.WASTE_REGISTER, path, "application/pdf"))
                .contentType(MediaType.of("application/pdf"))
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
}
