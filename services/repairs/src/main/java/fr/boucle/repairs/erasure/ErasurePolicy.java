package fr.boucle.repairs.erasure;

import fr.boucle.repairs.device.MediumType;
import fr.boucle.repairs.device.SanitizationLevel;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The level of sanitization that a donor asks of each type of medium, on the day it is asked. */
@Singleton
class ErasurePolicy {
    private final ErasurePolicies policies;
    private final InstantSource clock;
    private final ZoneId zone;

    ErasurePolicy(
            ErasurePolicies policies,
            InstantSource clock,
            @Value("${boucle.territory-zone:Europe/Paris}") String zone) {
        this.policies = policies;
        this.clock = clock;
        this.zone = ZoneId.of(zone);
    }

    SanitizationLevel required(@Nullable UUID donor, MediumType type) {
        return donor == null
                ? least(type)
                : policies.inForce(donor, type.name(), today())
                        .map(SanitizationLevel::valueOf)
                        .orElse(least(type));
    }

    /** Without a donor's own rule: clear for magnetic disks, purge for flash, whose spare cells no overwrite reaches. */
    static SanitizationLevel least(MediumType type) {
        return switch (type) {
            case HDD -> SanitizationLevel.CLEAR;
            case SSD, NVME, EMMC, PHONE_STORAGE, MEMORY_CARD, SIM_CARD, OTHER -> SanitizationLevel.PURGE;
        };
    }

    LocalDate today() {
        return clock.instant().atZone(zone).toLocalDate();
    }
}
