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
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Files about a device: photos of it, and the machine's own report. */
@Admits(Role.TECHNICIAN)
@Controller("/etabli/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class DeviceFiles {
    private final ServiceCalls calls;
    private final Bench bench;

    DeviceFiles(ServiceCalls calls, Bench bench) {
        this.calls = calls;
        this.bench = bench;
    }

    @Get("/fichiers")
    HttpResponse<?> show(Visitor visitor, UUID id) {
        return bench.show(visitor, id, "files", Bench.page(visitor));
    }

    @Post("/photos")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> photo(Visitor visitor, UUID id, Form form, @Part("photo") @Nullable CompletedFileUpload photo) {
        boolean png =
                photo != null && photo.getFilename().toLowerCase(Locale.ROOT).endsWith(".png");
        String noun = "photos/" + UUID.randomUUID();
        return send(visitor, id, form, new Sent("photo", photo, noun, png ? "image/png" : "image/jpeg"));
    }

    @Post("/fiche")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> facts(
            Visitor visitor, UUID id, @Texts("carte") Form form, @Part("fiche") @Nullable CompletedFileUpload report) {
        String noun = "facts" + (form.isEmpty("carte") ? "" : "?mainboardReplaced=true");
        return send(visitor, id, form, new Sent("fiche", report, noun, MediaType.APPLICATION_JSON));
    }

    @Post("/rapport")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> report(Visitor visitor, UUID id, Form form, @Part("rapport") @Nullable CompletedFileUpload report) {
        return send(visitor, id, form, new Sent("rapport", report, "test-report", MediaType.TEXT_PLAIN));
    }

    @Get("/photos/{photoId}")
    @Produces(MediaType.ALL)
    HttpResponse<?> photo(Visitor visitor, UUID id, UUID photoId) {
        return HttpResponse.ok(calls.bytes(visitor, Service.REPAIRS, "/devices/" + id + "/photos/" + photoId))
                .contentType(MediaType.IMAGE_JPEG_TYPE);
    }

    /** A kept report is downloaded, never shown: its name ends as a text's, whatever it is. */
    @Get("/rapports/{reportId}")
    @Produces(MediaType.ALL)
    HttpResponse<?> kept(Visitor visitor, UUID id, UUID reportId) {
        byte[] file = calls.bytes(visitor, Service.REPAIRS, "/devices/" + id + "/reports/" + reportId);
        return HttpResponse.ok(file)
                .contentType(MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header("Content-Disposition", "attachment; filename=\"rapport-" + reportId + ".txt\"");
    }

    @Post("/rapports/{reportId}/retrait")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> takeAway(Visitor visitor, UUID id, UUID reportId, Form form) {
        return Bench.page(visitor)
                .answer(
                        form,
                        () -> {
                            String path = "/devices/" + id + "/reports/" + reportId;
                            calls.delete(visitor, Service.REPAIRS, path, "*");
                            return Views.seeOther("/etabli/" + id + "/fichiers?fait=rapport-retire#rapports");
                        },
                        shown -> bench.show(visitor, id, "files", shown));
    }

    /** What is refused of a file, whichever it is: its own form says so. */
    private static final List<String> REFUSED = List.of(
            "image-refused",
            "facts-of-another-machine",
            "not-a-machine-report",
            "malformed-request",
            "not-a-test-report",
            "report-too-large",
            "too-many-reports");

    private record Sent(String field, @Nullable CompletedFileUpload file, String noun, String type) {
        /** Whether the service is told how the file is called. */
        boolean isNamed() {
            return !field.equals("photo");
        }

        static String name(CompletedFileUpload file) {
            return Visitor.encoded(file.getFilename());
        }
    }

    private HttpResponse<?> send(Visitor visitor, UUID id, Form form, Sent sent) {
        Page page = Bench.page(visitor)
                .typed(form)
                .places(REFUSED.stream().collect(Collectors.toMap(slug -> slug, _ -> sent.field())));
        CompletedFileUpload file = sent.file();
        if (file == null || file.getSize() == 0) {
            return bench.show(visitor, id, "files", page.fault(sent.field(), "Choisissez un fichier."));
        }
        return page.answer(
                form,
                () -> {
                    try (Upload upload = Upload.of(file)) {
                        String named = sent.isNamed()
                                ? (sent.noun().contains("?") ? "&" : "?") + "fileName=" + Sent.name(file)
                                : "";
                        String path = "/devices/" + id + "/" + sent.noun() + named;
                        calls.put(visitor, Service.REPAIRS, path, sent.type(), upload.body());
                        return Views.seeOther("/etabli/" + id + "/fichiers?fait=" + sent.field());
                    }
                },
                shown -> bench.show(visitor, id, "files", shown));
    }
}
