package fr.boucle.gateway.repairs;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Visitor;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A certificate of erasure, for whoever holds it: is the signature good, and what does it say. */
@Admits(Admits.EVERYONE)
@Controller("/certificats/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
public class Certificates {
    private final ServiceCalls calls;
    private final Views views;

    Certificates(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> show(Visitor visitor, UUID id) {
        Shown shown = calls.get(visitor, Service.REPAIRS, "/certificates/" + id, Shown.class);
        return views.show(new Page(visitor, "Certificat d'effacement"), "repairs/certificate", Map.of("shown", shown));
    }

    @Get("/pdf")
    @Produces(MediaType.ALL)
    HttpResponse<?> pdf(Visitor visitor, UUID id) {
        return HttpResponse.ok(calls.bytes(visitor, Service.REPAIRS, "/certificates/" + id + "/pdf"))
                .contentType(MediaType.APPLICATION_PDF_TYPE)
                .header("Content-Disposition", "attachment; filename=\"certificat-" + id + ".pdf\"");
    }

    /** What the workshop signed, and whether the signature holds. */
    @Serdeable
    public record Shown(
            Signed certificate,
            boolean valid,
            boolean signedByCurrentKey,
            boolean reopened,
            @Nullable Instant reopenedAt,
            @Nullable String newerCertificateId,
            @Nullable String algorithm) {}

    /** The facts that were signed. */
    @Serdeable
    public record Signed(
            String certificateId,
            @Nullable String deviceId,
            String code,
            @Nullable String kind,
            @Nullable String standard,
            @Nullable Instant issuedAt,
            @Nullable List<Medium> media,
            @Nullable String absence,
            @Nullable Cards cards) {
        @Override
        public List<Medium> media() {
            return media == null ? List.of() : media;
        }
    }

    /** What became of what no reset reaches. */
    @Serdeable
    public record Cards(
            @Nullable String memoryCard, @Nullable String simCard) {}

    /** One disk of the device. */
    @Serdeable
    public record Medium(
            String serialNumber,
            @Nullable String type,
            @Nullable String outcome,
            @Nullable String tool,
            @Nullable String level,
            @Nullable String reportSha256,
            @Nullable Instant acceptedAt,
            @Nullable Instant ranAt,
            @Nullable String dateExplanation) {}
}
