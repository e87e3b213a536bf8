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
import java.util.Map;

/** The years of a register that were closed after three whole ones, each as a sealed file; and those that may be. */
@Admits({Role.KEEPER, Role.AUDITOR})
@Controller("/registre/archives")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class Archives {
    private final ServiceCalls calls;
    private final Views views;

    Archives(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> list(Visitor visitor) {
        return list(visitor, page(visitor));
    }

    @Admits(Role.KEEPER)
    @Post
    HttpResponse<?> close(Visitor visitor, Form form) {
        return page(visitor)
                .answer(
                        form,
                        () -> {
                            calls.put(
                                    visitor,
                                    Service.WASTE_REGISTER,
                                    "/archives/" + Visitor.encoded(form.text("annee")),
                                    Map.of());
                            return Views.seeOther("/registre/archives?fait=archive");
                        },
                        shown -> list(visitor, shown));
    }

    @Get("/{year}.zip")
    @Produces(MediaType.ALL)
    HttpResponse<StreamedFile> file(Visitor visitor, String year) {
        if (!year.matches("20\\d\\d")) {
            throw Refused.absent();
        }
        String site = visitor.asked("site").filter(Address::isId).orElse("");
        String path = "/archives/" + year + "/file" + (site.isEmpty() ? "" : "?organisationId=" + site);
        StreamedFile file =
                new StreamedFile(calls.stream(visitor, Service.WASTE_REGISTER, path), MediaType.of("application/zip"));
        return HttpResponse.ok(file.attach("registre-archive-" + year + ".zip"));
    }

    private HttpResponse<?> list(Visitor visitor, Page page) {
        Archive.All all = calls.get(visitor, Service.WASTE_REGISTER, "/archives", Archive.All.class);
        return views.show(page, "waste/archives", Map.of("all", all));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Archives du registre").under("/registre");
    }
}
