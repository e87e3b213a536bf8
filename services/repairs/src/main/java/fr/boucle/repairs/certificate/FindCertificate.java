package fr.boucle.repairs.certificate;

import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;

/** Which certificate of erasure a device has, for whoever follows its thread from the waste line back. */
@Controller("/api/repairs/devices/{id}/certificate")
@Secured(Role.AUDITOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Certificates")
class FindCertificate {
    private final CertificateRows rows;

    FindCertificate(CertificateRows rows) {
        this.rows = rows;
    }

    /** The newest, by its number: what it says is public for whoever has it. */
    @Serdeable
    record View(UUID certificateId, UUID organisationId, Instant issuedAt) {}

    @Operation(
            summary = "The newest certificate of erasure of a device",
            description = "404 where none was issued: what never held a medium, or was not cleared.")
    @Get
    View find(UUID id) {
        return rows.latest(id)
                .map(row -> new View(row.id(), row.organisationId(), row.issuedAt()))
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "No certificate was issued for this device."));
    }
}
