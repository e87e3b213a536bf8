package fr.boucle.repairs.erasure;

import fr.boucle.repairs.device.ErasureMethod;
import fr.boucle.repairs.device.MediumType;
import java.util.Optional;

/** What a label of nwipe means as a method of erasure. */
final class NwipeMethod {
    private NwipeMethod() {}

    /** The method of the passes; none when the label only reads, or is not one of nwipe's. */
    static Optional<ErasureMethod> of(String label) {
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
            default -> Optional.empty();
        };
    }

    /** What nwipe's master has the drive's own firmware do before the passes; no release up to 0.42 does. */
    static Optional<ErasureMethod> ofSanitize(String action, MediumType type) {
        return switch (action) {
            case "Crypto Erase", "Crypto Scramble" -> Optional.of(ErasureMethod.CRYPTOGRAPHIC_ERASE);
            case "Block Erase", "Overwrite" ->
                Optional.of(type == MediumType.NVME ? ErasureMethod.NVME_SANITIZE : ErasureMethod.ATA_SANITIZE);
            default -> Optional.empty();
        };
    }

    /** Whether the label only reads the drive: « Verify Zeros », « Verify Ones ». */
    static boolean onlyReads(String label) {
        return label.startsWith("Verify ");
    }
}
