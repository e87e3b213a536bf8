package fr.boucle.repairs;

import java.util.Optional;

/** What a label of nwipe means as a method of erasure. */
final class NwipeMethod {
    private NwipeMethod() {}

    /** The method on this type of medium; none when the label only reads, or is not one of nwipe's. */
    static Optional<ErasureMethod> of(String label, MediumType type) {
        return switch (label) {
            case "Fill With Zeros",
                    "Fill With Ones",
                    "PRNG Stream",
                    "DoD 5220.22-M",
                    "DoD Short",
                    "Gutmann Wipe",
                    "RCMP TSSIT OPS-II",
                    "HMG IS5 Enhanced",
                    "Bruce Schneier 7-Pass",
                    "BMB21-2019" -> Optional.of(ErasureMethod.OVERWRITE);
            case "Secure Erase (ATA/NVMe)", "Secure Erase + PRNG + Verify" ->
                Optional.of(type == MediumType.NVME ? ErasureMethod.NVME_FORMAT : ErasureMethod.ATA_SECURE_ERASE);
            case "Sanitize Crypto Erase (ATA/SCSI/NVMe)" -> Optional.of(ErasureMethod.CRYPTOGRAPHIC_ERASE);
            case "Sanitize Block Erase (ATA/SCSI/NVMe)", "Sanitize Overwrite (ATA/SCSI/NVMe)" ->
                Optional.of(type == MediumType.NVME ? ErasureMethod.NVME_SANITIZE : ErasureMethod.ATA_SANITIZE);
            default -> Optional.empty();
        };
    }

    /** Whether the label only reads the drive: « Verify Zeros », « Verify Ones ». */
    static boolean onlyReads(String label) {
        return label.startsWith("Verify ");
    }
}
