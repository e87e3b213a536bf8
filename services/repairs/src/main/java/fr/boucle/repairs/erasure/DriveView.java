package fr.boucle.repairs.erasure;

import fr.boucle.repairs.device.SanitizationLevel;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A drive of a log as the API shows it. */
@Serdeable
record DriveView(
        String device,
        String model,
        String serial,
        @Nullable BigDecimal percentErased,
        @Nullable Long bytes,
        @Nullable Instant ranAt,
        String status,
        String verdict,
        List<String> reasons,
        List<String> questions,
        List<String> advice,
        String method,
        @Nullable SanitizationLevel level,
        @Nullable UUID deviceId) {

    static DriveView of(MediumFinder.Judged judged) {
        NwipeDrive drive = judged.drive();
        LocalDateTime ended = drive.times().ended();
        return new DriveView(
                drive.device(),
                drive.model(),
                drive.serialForm() == NwipeDrive.SerialForm.UNREADABLE ? "" : drive.serial(),
                drive.outcome().percentErased(),
                drive.identity().bytes(),
                ended == null ? null : ended.toInstant(ZoneOffset.UTC),
                drive.status(),
                judged.verdict().word(),
                judged.verdict().reasons(),
                judged.verdict().questions(),
                WipeAdvice.of(judged.verdict()),
                drive.way().method(),
                judged.verdict().level().orElse(null),
                judged.deviceId().orElse(null));
    }
}
