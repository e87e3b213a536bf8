package fr.boucle.repairs.certificate;

import fr.boucle.repairs.device.Cards;
import fr.boucle.repairs.device.DataProof;
import fr.boucle.repairs.device.DateExplanation;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.Erasure;
import fr.boucle.repairs.device.ErasureMethod;
import fr.boucle.repairs.device.Hardware;
import fr.boucle.repairs.device.Medium;
import fr.boucle.repairs.device.MediumFate;
import fr.boucle.repairs.device.MediumSearch;
import fr.boucle.repairs.device.MediumType;
import fr.boucle.repairs.device.SanitizationLevel;
import fr.boucle.values.ByName;
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
 * @param cards what became of its memory card and its SIM card
 * @param url where anyone reads and verifies it
 */
@ByName
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
        @Nullable Cards cards,
        Instant issuedAt) {
    static final String STANDARD = "NIST SP 800-88 Rev. 2";

    /** One medium: {@code ERASED} with its evidence, {@code REMOVED}, {@code KEPT_BY_DONOR}, or {@code STRUCK} by two persons. */
    @ByName
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
                    yield CertificateCertifiedMediumBuilder.stagedBuilder()
                            .serialNumber(erased.serialNumber())
                            .type(erased.type())
                            .outcome("ERASED")
                            .method(erasure.method())
                            .level(erasure.level())
                            .tool(erasure.tool())
                            .reportSha256(erasure.reportSha256())
                            .acceptedAt(erasure.acceptedAt())
                            .ranAt(erasure.ranAt())
                            .dateExplanation(erasure.dateExplanation())
                            .build();
                }
                case Medium.Removed removed ->
                    without(removed, removed.fate() == MediumFate.WITH_DONOR ? "KEPT_BY_DONOR" : "REMOVED");
                case Medium.Struck struck -> without(struck, "STRUCK");
            };
        }

        private static CertifiedMedium without(Medium medium, String outcome) {
            return CertificateCertifiedMediumBuilder.builder()
                    .serialNumber(medium.serialNumber())
                    .type(medium.type())
                    .outcome(outcome)
                    .build();
        }
    }

    static Certificate of(UUID id, String url, DeviceFile file, DataProof proof, Instant at) {
        Hardware device = file.device();
        return CertificateBuilder.stagedBuilder()
                .certificateId(id)
                .url(url)
                .deviceId(file.deviceId())
                .code(file.origin().code())
                .kind(device.kind())
                .manufacturer(device.manufacturer())
                .model(device.model())
                .serialNumber(device.serialNumber())
                .organisationId(file.organisationId())
                .donorOrganisationId(file.origin().donorOrganisationId())
                .standard(STANDARD)
                .media(proof.media().stream().map(CertifiedMedium::of).toList())
                .absence(proof.absence())
                .cards(proof.cards())
                .issuedAt(at)
                .build();
    }
}
