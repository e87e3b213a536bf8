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

/** A file of the State's platform, judged before it is sent there; nothing is kept. */
@Admits({Role.KEEPER, Role.AUDITOR})
@Controller("/registre/controle")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class Previews {
    static final List<String> TYPES = List.of("OUTGOING_WASTE", "INCOMING_WASTE", "SSD");

    private final ServiceCalls calls;
    private final Views views;

    Previews(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> choose(Visitor visitor) {
        return views.show(page(visitor), "waste/previews", Map.of("types", TYPES));
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> judge(
            Visitor visitor, @Texts("registre") Form form, @Part("fichier") @Nullable CompletedFileUpload file) {
        String register = form.text("registre");
        Page page = page(visitor).typed(form);
        if (file == null || file.getSize() == 0 || !TYPES.contains(register)) {
            return views.show(
                    page.fault("fichier", "Choisissez le fichier CSV de la plateforme."),
                    "waste/previews",
                    Map.of("types", TYPES));
        }
        return page.answer(
                form,
                () -> {
                    try (Upload upload = Upload.of(file)) {
                        ServiceCalls.Tagged<Preview> judged = calls.send(
                                visitor,
                                Service.WASTE_REGISTER,
                                "/lines/previews?type=" + register,
                                "text/csv",
                                upload.body(),
                                UUID.randomUUID().toString(),
                                Preview.class);
                        return views.show(page, "waste/preview", Map.of("preview", judged.value()));
                    }
                },
                shown -> views.show(shown, "waste/previews", Map.of("types", TYPES)));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Contrôler un fichier Trackdéchets").under("/registre");
    }
}
