package fr.boucle.repairs.device;

import java.util.Optional;

/** How a medium was erased, and the level this reaches on a type of medium (NIST SP 800-88 Rev. 2, IEEE 2883). */
public enum ErasureMethod {
    OVERWRITE,
    ATA_SECURE_ERASE,
    ATA_SANITIZE,
    NVME_SANITIZE,
    NVME_FORMAT,
    CRYPTOGRAPHIC_ERASE,
    PHONE_RESET,
    SYSTEM_RESET,
    MEDIUM_DESTROYED;

    /** The level reached, or none where the method does not exist for the medium. */
    public Optional<SanitizationLevel> levelOn(MediumType type) {
        return switch (this) {
            case OVERWRITE ->
                type == MediumType.PHONE_STORAGE ? Optional.empty() : Optional.of(SanitizationLevel.CLEAR);
            case ATA_SECURE_ERASE, ATA_SANITIZE -> when(type == MediumType.HDD || type == MediumType.SSD);
            case NVME_SANITIZE, NVME_FORMAT -> when(type == MediumType.NVME);
            case CRYPTOGRAPHIC_ERASE -> when(type.isOwn());
            // an encrypted memory loses its key in a reset: cryptographic erase
            case PHONE_RESET -> when(type == MediumType.PHONE_STORAGE || type == MediumType.EMMC);
            case SYSTEM_RESET -> when(type.isFlash() && type.isOwn());
            case MEDIUM_DESTROYED -> Optional.of(SanitizationLevel.DESTROY);
        };
    }

    /** Whether it is the maker's own reset, which proves something only with its checks. */
    public boolean isReset() {
        return this == PHONE_RESET || this == SYSTEM_RESET;
    }

    private static Optional<SanitizationLevel> when(boolean fits) {
        return fits ? Optional.of(SanitizationLevel.PURGE) : Optional.empty();
    }
}
