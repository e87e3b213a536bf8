package fr.boucle.repairs.certificate;

import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.DeviceRows;
import fr.boucle.repairs.device.Devices;
import fr.boucle.repairs.device.Medium;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of an erasure after its certificate: the paper keeps what it said, and whoever reads it learns that it was reopened. */
@Singleton
class Afterwards {
    /** What opens media again, or shows others. */
    private static final Set<String> OPENING = Set.of(
            "DeviceCameBack",
            "DeviceTakenBack",
            "BecameFormer",
            "MediaFound",
            "MediumDescribed",
            "MediaAdopted",
            "PartFitted",
            "PartDoubted");

    private final Devices devices;
    private final DeviceRows journal;
    private final CertificateRows certificates;

    Afterwards(Devices devices, DeviceRows journal, CertificateRows certificates) {
        this.devices = devices;
        this.journal = journal;
        this.certificates = certificates;
    }

    /**
     * Where an erasure does not stand any more as it was certified.
     *
     * @param at when it was opened again, where the journal tells
     * @param newerId the certificate of what was done since
     */
    record Reopened(@Nullable Instant at, @Nullable UUID newerId) {}

    @Transactional(readOnly = true)
    public Optional<Reopened> of(Certificate certificate) {
        return devices.anywhere(certificate.deviceId())
                .filter(device -> !stands(certificate, device))
                .map(_ -> new Reopened(
                        opened(certificate),
                        certificates
                                .latest(certificate.deviceId())
                                .filter(row -> row.issuedAt().isAfter(certificate.issuedAt()))
                                .map(CertificateRows.Row::id)
                                .orElse(null)));
    }

    private @Nullable Instant opened(Certificate certificate) {
        return journal.history(certificate.deviceId()).stream()
                .filter(step -> OPENING.contains(step.event()))
                .map(DeviceRows.Happened::occurredAt)
                .filter(at -> at.isAfter(certificate.issuedAt()))
                .findFirst()
                .orElse(null);
    }

    private static boolean stands(Certificate certificate, Device device) {
        boolean goesOnElsewhere = device instanceof Device.Alias alias && alias.former() != null;
        DeviceFile file = device.file();
        return !goesOnElsewhere
                && file.uncleared().isEmpty()
                && file.isAllKnown()
                && certificate.media().stream().allMatch(medium -> stands(medium, file));
    }

    private static boolean stands(Certificate.CertifiedMedium certified, DeviceFile file) {
        Medium now = file.medium(certified.serialNumber()).orElse(null);
        return switch (now) {
            case null -> false;
            case Medium.Erased erased -> erased.erasure().acceptedAt().equals(certified.acceptedAt());
            case Medium.Removed removed -> !certified.outcome().equals("ERASED") || !removed.dataBearing();
            case Medium.Struck _ -> certified.outcome().equals("STRUCK");
            case Medium.Unproven _, Medium.Blocked _, Medium.Doubted _ -> false;
        };
    }
}
