package fr.boucle.gateway.donations;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.Refused;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Upload;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An inventory is read and judged first; only then, on a second click, is it imported. */
@Controller("/inventaires")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class Inventories {
    private final ServiceCalls calls;
    private final Views views;

    Inventories(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> choose(Visitor visitor) {
        visitor.mustBe("agent");
        return views.show(page(visitor), "donations/inventories");
    }

    /** Changes nothing, so the answer is the page itself and not a redirection. */
    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> preview(
            Visitor visitor, @Part("jeton") String token, @Part("fichier") @Nullable CompletedFileUpload file) {
        visitor.mustBe("agent");
        Form unused = visitor.form(Map.of("jeton", token));
        if (file == null || file.getSize() == 0) {
            return views.show(
                    page(visitor)
                            .fault("fichier", "Choisissez un fichier : inventaire GLPI en JSON, tableur CSV ou XLSX."),
                    "donations/inventories");
        }
        try (Upload upload = Upload.of(file)) {
            ServiceCalls.Tagged<Preview> read = calls.send(
                    visitor,
                    Service.DONATIONS,
                    "/inventories/previews",
                    upload.contentType(),
                    upload.multipart("file"),
                    UUID.randomUUID().toString(),
                    Preview.class);
            Page page = new Page(visitor, "Avis sur le fichier {0}", file.getFilename()).under("/inventaires");
            return views.show(page, "donations/preview", Map.of("preview", read.value(), "version", read.version()));
        } catch (Refused refused) {
            return views.show(page(visitor).fault("fichier", refused.problem()), "donations/inventories");
        }
    }

    @Post("/{id}/import")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> confirm(Visitor visitor, UUID id, @Body Map<String, Object> fields) {
        visitor.mustBe("agent");
        Form form = visitor.form(fields);
        Map<String, Object> unused = calls.put(
                visitor,
                Service.DONATIONS,
                "/inventories/" + id,
                Map.of(),
                form.text("version"),
                ServiceCalls.ANYTHING);
        return Views.seeOther("/appareils?fait=importe");
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Importer un inventaire").under("/inventaires");
    }
}
