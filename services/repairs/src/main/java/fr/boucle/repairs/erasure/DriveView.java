package fr.boucle.repairs.erasure;

import fr.boucle.repairs.device.SanitizationLevel;
import fr.boucle.values.ByName;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A drive of a log as the API shows it. */
@ByName
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
        return DriveViewBuilder.stagedBuilder()
                .device(drive.device())
                .model(drive.model())
                .serial(drive.serialForm() == NwipeDrive.SerialForm.UNREADABLE ? "" : drive.serial())
                .percentErased(drive.outcome().percentErased())
                .bytes(drive.identity().bytes())
                .ranAt(ended == null ? null : ended.toInstant(ZoneOffset.UTC))
                .status(drive.status())
                .verdict(judged.verdict().word())
                .reasons(judged.verdict().reasons())
                .questions(judged.verdict().questions())
                .advice(WipeAdvice.of(drive, judged.verdict()))
                .method(drive.way().method())
                .level(judged.verdict().level().orElse(null))
                .deviceId(judged.deviceId().orElse(null))
                .build();
    }
}
