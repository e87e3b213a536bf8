package fr.boucle.repairs;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The level of sanitization that a donor asks of each type of medium. */
@Singleton
class ErasurePolicy {
    /** Without a donor's own rule: clear for magnetic disks, purge for flash, whose spare cells no overwrite reaches. */
    SanitizationLevel required(@Nullable UUID donor, MediumType type) {
        return switch (type) {
            case HDD -> SanitizationLevel.CLEAR;
            case SSD, NVME, EMMC, PHONE_STORAGE, OTHER -> SanitizationLevel.PURGE;
        };
    }
}
