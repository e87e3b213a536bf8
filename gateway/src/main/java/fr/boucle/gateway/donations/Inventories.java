package fr.boucle.gateway.donations;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Listing;
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
import org.jspecify.annotations.Nullable;

/** An inventory is read and judged first; only then, on a second click, is it imported. */
@Admits(Role.AGENT)
@Controller("/inventaires")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class Inventories {
    private static final String PREVIEWS = "/inventories/previews";
    private static final List<String> STATES =
            List.of("RUNNING", "READY", "CONFIRMED", "REPLACED", "FAILED", "CANCELLED");

    private final ServiceCalls calls;
    private final Views views;

    Inventories(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> choose(Visitor visitor) {
        return views.show(page(visitor).typed(listing(visitor).typed()), "donations/inventories", latest(visitor));
    }

    /** What was read is kept for a day, and has a page of its own. */
    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> preview(
            Visitor visitor, @Texts("feuille") Form form, @Part("fichier") @Nullable CompletedFileUpload file) {
        if (file == null || file.getSize() == 0) {
            return missing(visitor);
        }
        return page(visitor)
                .answer(
                        form,
                        () -> {
                            try (Upload upload = Upload.of(file)) {
                                ServiceCalls.Sent<Preview> sent = calls.sendAside(
                                        visitor, Service.DONATIONS, previews(form), upload, Preview.class);
                                ServiceCalls.Tagged<Preview> read = sent.answer();
                                String id = read == null
                                        ? sent.place().substring(sent.place().lastIndexOf('/') + 1)
                                        : read.value().id();
                                return Views.seeOther("/inventaires/" + id);
                            }
                        },
                        shown -> views.show(shown, "donations/inventories", latest(visitor)));
    }

    /** The whole file, or the one sheet that was chosen. */
    private static String previews(Form form) {
        return form.isEmpty("feuille") ? PREVIEWS : PREVIEWS + "?sheet=" + Visitor.encoded(form.text("feuille"));
    }

    /** The member's own file with a column of remarks; nothing is kept of it here. */
    @Post("/annotation")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.ALL)
    HttpResponse<?> annotate(Visitor visitor, Form form, @Part("fichier") @Nullable CompletedFileUpload file) {
        if (file == null || file.getSize() == 0) {
            return missing(visitor);
        }
        return page(visitor)
                .answer(
                        form,
                        () -> {
                            try (Upload upload = Upload.of(file)) {
                                byte[] annotated =
                                        calls.sendFor(visitor, Service.DONATIONS, PREVIEWS, upload, MediaType.TEXT_CSV);
                                return HttpResponse.ok(annotated)
                                        .contentType(new MediaType("text/csv;charset=utf-8"))
                                        .header(
                                                "Content-Disposition",
                                                "attachment; filename=\"inventaire-annote.csv\"");
                            }
                        },
                        shown -> views.show(shown, "donations/inventories", latest(visitor)));
    }

    private HttpResponse<?> missing(Visitor visitor) {
        return views.show(
                page(visitor).fault("fichier", "Choisissez un fichier : inventaire GLPI en JSON, tableur CSV ou XLSX."),
                "donations/inventories",
                latest(visitor));
    }

    static Listing listing(Visitor visitor) {
        return Listing.of(visitor, "/inventaires")
                .filter("etat", "state", STATES)
                .filter("corriger", "toFix", List.of("true"))
                .words("q", "q")
                .orders("-createdAt", "label", "rowsRead", "rowsToFix", "state")
                .asFile();
    }

    private Map<String, Object> latest(Visitor visitor) {
        Listing list = listing(visitor);
        ServiceCalls.Rows<Inventory> found =
                calls.page(visitor, Service.DONATIONS, list.query("/inventories"), Inventory.class);
        return Map.of("inventories", found.rows(), "states", STATES, "list", list.with(found));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Importer un inventaire").under("/inventaires");
    }
}
