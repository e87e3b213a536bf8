package fr.boucle.gateway.repairs;

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

/** The log of the program that wiped the disks: of one device, or of a day's many, each drive known by its serial. */
@Admits(Role.TECHNICIAN)
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.MULTIPART_FORM_DATA)
class ErasureLogs {
    private final ServiceCalls calls;
    private final Views views;
    private final Bench bench;

    ErasureLogs(ServiceCalls calls, Views views, Bench bench) {
        this.calls = calls;
        this.views = views;
        this.bench = bench;
    }

    @Get("/atelier/journaux")
    HttpResponse<?> ask(Visitor visitor) {
        return views.show(logs(visitor), "repairs/logs", Map.of("logs", List.of()));
    }

    /** One log for many drives: what became of each stands on the page that answers. */
    @Post("/atelier/journaux")
    HttpResponse<?> attachAll(
            Visitor visitor, @Texts("date") Form form, @Part("journal") @Nullable CompletedFileUpload log) {
        Page page = logs(visitor);
        if (log == null || log.getSize() == 0) {
            page.fault("journal", "Joignez le journal du logiciel d'effacement.");
            return views.show(page, "repairs/logs", Map.of("logs", List.of()));
        }
        return page.answer(
                form,
                () -> {
                    try (Upload upload = Upload.of(log)) {
                        ReadLog read = send(visitor, upload, form.text("date"));
                        return views.show(logs(visitor), "repairs/logs", Map.of("logs", List.of(read)));
                    }
                },
                again -> views.show(again, "repairs/logs", Map.of("logs", List.of())));
    }

    private static Page logs(Visitor visitor) {
        return new Page(visitor, "Lire un journal d'effacement").under("/atelier");
    }

    /** What is not proved is told drive by drive: a drive of the log may be no medium of this device, or of none. */
    @Post("/etabli/{id}/effacements")
    HttpResponse<?> attach(
            Visitor visitor, UUID id, @Texts("date") Form form, @Part("journal") @Nullable CompletedFileUpload log) {
        Page page = Bench.page(visitor);
        if (log == null || log.getSize() == 0) {
            page.fault("journal", "Joignez le journal du logiciel d'effacement.");
            return bench.show(visitor, id, "bench", page);
        }
        return page.answer(
                form,
                () -> {
                    try (Upload upload = Upload.of(log)) {
                        ReadLog read = send(visitor, upload, form.text("date"));
                        return read.wholeFor(id.toString())
                                ? Views.seeOther("/etabli/" + id + "?fait=journal")
                                : views.show(
                                        logs(visitor),
                                        "repairs/logs",
                                        Map.of("logs", List.of(read), "back", "/etabli/" + id));
                    }
                },
                shown -> bench.show(visitor, id, "bench", shown));
    }

    private ReadLog send(Visitor visitor, Upload upload, String explained) {
        String key = UUID.randomUUID().toString();
        return calls.send(
                        visitor,
                        Service.REPAIRS,
                        "/erasure-reports"
                                + (explained.isEmpty() ? "" : "?dateExplained=" + Visitor.encoded(explained)),
                        "text/plain",
                        upload.body(),
                        key,
                        ReadLog.class)
                .value();
    }
}
