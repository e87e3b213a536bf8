package fr.boucle.repairs.certificate;

import fr.boucle.repairs.device.DataProof;
import fr.boucle.repairs.device.DateExplanation;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.Erasure;
import fr.boucle.repairs.device.ErasureMethod;
import fr.boucle.repairs.device.Hardware;
import fr.boucle.repairs.device.Medium;
import fr.boucle.repairs.device.MediumSearch;
import fr.boucle.repairs.device.MediumType;
import fr.boucle.repairs.device.SanitizationLevel;
import fr.boucle.values.DeviceKind;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certificate of erasure: that this device's media were erased or taken out, how, and on what evidence. No person's name.
 *
 * @param absence how it was searched, where a person found no medium
 * @param url where anyone reads and verifies it
 */
@Serdeable
record Certificate(
        UUID certificateId,
        String url,
        UUID deviceId,
        String code,
        DeviceKind kind,
        @Nullable String manufacturer,
        @Nullable String model,
        @Nullable String serialNumber,
        UUID organisationId,
        @Nullable UUID donorOrganisationId,
        String standard,
        List<CertifiedMedium> media,
        @Nullable MediumSearch absence,
        Instant issuedAt) {
    static final String STANDARD = "NIST SP 800-88 Rev. 2";

    /** One medium: {@code ERASED} with its evidence, {@code REMOVED}, or {@code STRUCK} by two persons as none. */
    @Serdeable
    record CertifiedMedium(
            String serialNumber,
            MediumType type,
            String outcome,
            @Nullable ErasureMethod method,
            @Nullable SanitizationLevel level,
            @Nullable String tool,
            @Nullable String reportSha256,
            @Nullable Instant acceptedAt,
            @Nullable Instant ranAt,
            @Nullable DateExplanation dateExplanation) {

        static CertifiedMedium of(Medium.Cleared medium) {
            return switch (medium) {
                case Medium.Erased erased -> {
                    Erasure erasure = erased.erasure();
                    yield new CertifiedMedium(
                            erased.serialNumber(),
                            erased.type(),
                            "ERASED",
                            erasure.method(),
                            erasure.level(),
                            erasure.tool(),
                            erasure.reportSha256(),
                            erasure.acceptedAt(),
                            erasure.ranAt(),
                            erasure.dateExplanation());
                }
                case Medium.Removed removed -> without(removed, "REMOVED");
                case Medium.Struck struck -> without(struck, "STRUCK");
            };
        }

        private static CertifiedMedium without(Medium medium, String outcome) {
            return new CertifiedMedium(
                    medium.serialNumber(), medium.type(), outcome, null, null, null, null, null, null, null);
        }
    }

    static Certificate of(UUID id, String url, DeviceFile file, DataProof proof, Instant at) {
        Hardware device = file.device();
        return new Certificate(
                id,
                url,
                file.deviceId(),
                file.origin().code(),
                device.kind(),
                device.manufacturer(),
                device.model(),
                device.serialNumber(),
                file.organisationId(),
                file.origin().donorOrganisationId(),
                STANDARD,
                proof.media().stream().map(CertifiedMedium::of).toList(),
                proof.absence(),
                at);
    }
}
