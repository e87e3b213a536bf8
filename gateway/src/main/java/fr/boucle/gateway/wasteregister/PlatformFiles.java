package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Upload;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Texts;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Files of the State's platform that come back: its error file, each fault at its line; a former register, taken over. */
@Admits(Role.KEEPER)
@Controller("/registre")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class PlatformFiles {
    private final ServiceCalls calls;
    private final Views views;

    PlatformFiles(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get("/erreurs")
    HttpResponse<?> askErrors(Visitor visitor) {
        return errors(errorPage(visitor));
    }

    @Post("/erreurs")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> errors(
            Visitor visitor, @Texts("registre") Form form, @Part("fichier") @Nullable CompletedFileUpload file) {
        Page page = errorPage(visitor).typed(form);
        if (file == null || isMissing(form, file)) {
            return errors(page.fault("fichier", "Choisissez le fichier CSV de la plateforme."));
        }
        return page.answer(
                form,
                () -> {
                    try (Upload upload = Upload.of(file)) {
                        Preview.PlatformFault[] faults = calls.send(
                                        visitor,
                                        Service.WASTE_REGISTER,
                                        "/exports/errors/previews?type=" + form.text("registre"),
                                        "text/csv",
                                        upload.body(),
                                        UUID.randomUUID().toString(),
                                        Preview.PlatformFault[].class)
                                .value();
                        return views.show(page, "waste/platformfaults", Map.of("faults", List.of(faults)));
                    }
                },
                this::errors);
    }

    @Get("/reprise")
    HttpResponse<?> askTakeover(Visitor visitor) {
        return takeover(takeoverPage(visitor));
    }

    @Post("/reprise")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> takeover(
            Visitor visitor,
            @Texts({"registre", "intention"}) Form form,
            @Part("fichier") @Nullable CompletedFileUpload file) {
        Page page = takeoverPage(visitor).typed(form);
        if (file == null || isMissing(form, file)) {
            return takeover(page.fault("fichier", "Choisissez le fichier CSV de la plateforme."));
        }
        return page.answer(
                form,
                () -> {
                    try (Upload upload = Upload.of(file)) {
                        TakenOver taken = calls.send(
                                        visitor,
                                        Service.WASTE_REGISTER,
                                        "/lines/takeovers?type=" + form.text("registre"),
                                        "text/csv",
                                        upload.body(),
                                        form.id("intention").toString(),
                                        TakenOver.class)
                                .value();
                        return views.show(page, "waste/takenover", Map.of("taken", taken));
                    }
                },
                this::takeover);
    }

    private static boolean isMissing(Form form, CompletedFileUpload file) {
        return file.getSize() == 0 || !Previews.TYPES.contains(form.text("registre"));
    }

    private HttpResponse<?> errors(Page page) {
        return views.show(
                page, "waste/platformfile", Map.of("types", Previews.TYPES, "to", "/registre/erreurs", "id", ""));
    }

    private HttpResponse<?> takeover(Page page) {
        return views.show(
                page,
                "waste/platformfile",
                Map.of(
                        "types",
                        Previews.TYPES,
                        "to",
                        "/registre/reprise",
                        "id",
                        UUID.randomUUID().toString()));
    }

    private static Page errorPage(Visitor visitor) {
        return new Page(visitor, "Lire le fichier d'erreurs de la plateforme").under("/registre");
    }

    private static Page takeoverPage(Visitor visitor) {
        return new Page(visitor, "Reprendre un ancien registre").under("/registre");
    }
}
