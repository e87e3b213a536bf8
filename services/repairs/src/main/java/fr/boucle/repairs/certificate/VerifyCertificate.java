package fr.boucle.repairs.certificate;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Controller("/api/repairs/certificates/verifications")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Certificates")
class VerifyCertificate {
    private final Certificates certificates;

    VerifyCertificate(Certificates certificates) {
        this.certificates = certificates;
    }

    /** A certificate as somebody holds it. */
    @Serdeable
    record Command(
            @NotBlank @Size(max = 20_000) String signed,
            @NotBlank @Size(max = 200) String signature) {}

    /** Whether the workshop's key signed exactly this. */
    @Serdeable
    record View(boolean valid, String algorithm, String publicKey) {}

    @Operation(
            summary = "Verify a certificate somebody holds",
            description =
                    "Public, changes nothing. valid is true when the key that signs now signed exactly this text: a"
                            + " changed letter makes it false.")
    @Post
    @Status(HttpStatus.OK)
    View verify(@Valid @Body Command held) {
        String key = certificates.publicKey();
        return new View(CertificateKey.isSigned(held.signed(), held.signature(), key), "Ed25519", key);
    }
}
