package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The public files the steward loads: the index of fragility, the communes, the places that help. */
@Admits(Role.STEWARD)
@Controller("/fichiers")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class PublicFiles {
    static final List<String> NAMES = List.of("ifn", "quartiers", "communes", "support-offers");

    private final ServiceCalls calls;
    private final RulesInForce rules;
    private final Views views;

    PublicFiles(ServiceCalls calls, RulesInForce rules, Views views) {
        this.calls = calls;
        this.rules = rules;
        this.views = views;
    }

    @Get
    HttpResponse<?> list(Visitor visitor) {
        return show(visitor, page(visitor));
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> load(
            Visitor visitor,
            @Texts({"nature", "source"}) Form form,
            @Part("fichier") @Nullable CompletedFileUpload file) {
        String name = form.text("nature");
        Page page = page(visitor).typed(form);
        if (file == null || file.getSize() == 0 || !NAMES.contains(name)) {
            return show(visitor, page.fault("fichier", "Choisissez un fichier CSV."));
        }
        return page.answer(
                form,
                () -> {
                    try (Upload upload = Upload.of(file)) {
                        calls.put(
                                visitor,
                                Service.REDISTRIBUTION,
                                "/references/" + name + source(name, form),
                                "text/csv",
                                upload.body());
                        return Views.seeOther("/fichiers?fait=fichier");
                    }
                },
                shown -> show(visitor, shown));
    }

    private HttpResponse<?> show(Visitor visitor, Page page) {
        Map<String, Later<List<Reference>>> asked = new LinkedHashMap<>();
        NAMES.forEach(name -> asked.put(name, calls.later(() -> rules.versions(visitor, name))));
        Map<String, List<Reference>> versions = new LinkedHashMap<>();
        asked.forEach((name, answer) -> versions.put(name, answer.join()));
        return views.show(page, "redistribution/files", Map.of("versions", versions));
    }

    /** Of the index also who publishes it, for its public page. */
    private static String source(String name, Form form) {
        String source = form.text("source");
        return name.equals("ifn") && !source.isBlank() ? "?source=" + Visitor.encoded(source) : "";
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Fichiers publics").under("/regles");
    }
}
