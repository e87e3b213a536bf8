package fr.boucle.repairs.certificate;

import fr.boucle.values.ByName;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/repairs/certificates/{id}")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Certificates")
class ShowCertificate {
    private final Certificates certificates;
    private final Afterwards afterwards;
    private final CertificatePage page;

    ShowCertificate(Certificates certificates, Afterwards afterwards, CertificatePage page) {
        this.certificates = certificates;
        this.afterwards = afterwards;
        this.page = page;
    }

    /**
     * A certificate and its signature.
     *
     * @param signed the exact text the signature is of: the certificate as JSON
     * @param valid whether the signature is publicKey's on that text
     * @param signedByCurrentKey whether publicKey is the key that signs now
     * @param reopened whether the erasure does not stand any more as it says: data were seen, or the device was used since
     * @param reopenedAt when
     * @param newerCertificateId what was certified of the device since
     */
    @ByName
    @Serdeable
    record View(
            Certificate certificate,
            String signed,
            String algorithm,
            String signature,
            String publicKey,
            boolean valid,
            boolean signedByCurrentKey,
            boolean reopened,
            @Nullable Instant reopenedAt,
            @Nullable UUID newerCertificateId) {}

    @Operation(
            summary = "A certificate of erasure, for anyone who has its number",
            description =
                    "Public. Check the Ed25519 signature over the UTF-8 bytes of signed with publicKey (base64 of its"
                            + " X.509 form), or send both to /api/repairs/certificates/verifications.")
    @Get
    View show(UUID id) {
        Certificates.Issued issued = find(id);
        Optional<Afterwards.Reopened> reopened = afterwards.of(issued.certificate());
        return ShowCertificateViewBuilder.stagedBuilder()
                .certificate(issued.certificate())
                .signed(issued.signed())
                .algorithm("Ed25519")
                .signature(issued.signature())
                .publicKey(issued.publicKey())
                .valid(issued.isValid())
                .signedByCurrentKey(issued.publicKey().equals(certificates.publicKey()))
                .reopened(reopened.isPresent())
                .reopenedAt(reopened.map(Afterwards.Reopened::at).orElse(null))
                .newerCertificateId(reopened.map(Afterwards.Reopened::newerId).orElse(null))
                .build();
    }

    @Operation(
            summary = "The same certificate on paper: PDF with a QR to its public page",
            description = "Public. A tagged PDF in French.")
    @Get("/pdf")
    @Produces(MediaType.APPLICATION_PDF)
    HttpResponse<byte[]> pdf(UUID id) {
        Certificates.Issued issued = find(id);
        return HttpResponse.ok(page.pdf(issued, afterwards.of(issued.certificate())))
                .header("Content-Disposition", "inline; filename=\"certificat-" + id + ".pdf\"");
    }

    private Certificates.Issued find(UUID id) {
        return certificates
                .find(id)
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "No certificate has this number."));
    }
}
