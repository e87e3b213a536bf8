package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.Refused;
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
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Files for the State's platform made in the background: ordered, watched, cancelled, fetched, declared. */
@Admits({Role.KEEPER, Role.AUDITOR})
@Controller("/registre/exports")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class Exports {
    private static final List<String> FILES =
            List.of("outgoing.csv", "outgoing.xlsx", "incoming.csv", "incoming.xlsx", "ssd.csv", "ssd.xlsx");

    private final ServiceCalls calls;
    private final Views views;

    Exports(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> list(Visitor visitor) {
        return list(visitor, page(visitor));
    }

    @Post
    HttpResponse<?> order(Visitor visitor, Form form) {
        return page(visitor)
                .answer(
                        form,
                        () -> {
                            calls.put(
                                    visitor,
                                    Service.WASTE_REGISTER,
                                    "/exports/jobs/" + form.id("export"),
                                    Map.of("file", form.text("fichier")));
                            return Views.seeOther("/registre/exports?fait=export");
                        },
                        shown -> list(visitor, shown));
    }

    @Post("/{id}/arret")
    HttpResponse<?> cancel(Visitor visitor, UUID id, Form form) {
        return page(visitor)
                .answer(
                        form,
                        () -> {
                            calls.put(
                                    visitor, Service.WASTE_REGISTER, "/exports/jobs/" + id + "/cancellation", Map.of());
                            return Views.seeOther("/registre/exports");
                        },
                        shown -> list(visitor, shown));
    }

    @Post("/{id}/reprise")
    HttpResponse<?> resume(Visitor visitor, UUID id, Form form) {
        return page(visitor)
                .answer(
                        form,
                        () -> {
                            calls.put(visitor, Service.WASTE_REGISTER, "/exports/jobs/" + id + "/resumption", Map.of());
                            return Views.seeOther("/registre/exports?fait=export");
                        },
                        shown -> list(visitor, shown));
    }

    @Admits(Role.KEEPER)
    @Post("/{id}/declaration")
    HttpResponse<?> declare(Visitor visitor, UUID id, Form form) {
        return page(visitor)
                .places(Map.of("/declaredOn", "jour-" + id, "date-not-allowed", "jour-" + id))
                .answer(
                        form,
                        () -> {
                            Declared now = calls.put(
                                    visitor,
                                    Service.WASTE_REGISTER,
                                    "/exports/jobs/" + id + "/declaration",
                                    Map.of("declaredOn", form.text("jour")),
                                    Declared.class);
                            return Views.seeOther("/registre/exports?lignes=" + now.declared()
                                    + (now.declared() > 0 ? "&fait=declare-fichier" : ""));
                        },
                        shown -> list(visitor, shown));
    }

    /** How many lines were not declared before, and are now. */
    @Serdeable
    record Declared(int declared) {}

    @Get("/{id}/{file}")
    @Produces(MediaType.ALL)
    HttpResponse<?> file(Visitor visitor, UUID id, String file) {
        if (!FILES.contains(file)) {
            throw Refused.absent();
        }
        StreamedFile content = new StreamedFile(
                calls.stream(visitor, Service.WASTE_REGISTER, "/exports/jobs/" + id + "/file"),
                MediaType.APPLICATION_OCTET_STREAM_TYPE);
        return HttpResponse.ok(content.attach("registre-" + file));
    }

    private HttpResponse<?> list(Visitor visitor, Page page) {
        List<Export> exports = calls.list(visitor, Service.WASTE_REGISTER, "/exports/jobs", Export.class);
        return views.show(
                page,
                "waste/exports",
                Map.of(
                        "exports",
                        exports,
                        "files",
                        FILES,
                        "id",
                        UUID.randomUUID().toString()));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Fichiers pour la plateforme").under("/registre");
    }
}
