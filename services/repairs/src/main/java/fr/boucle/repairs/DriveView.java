package fr.boucle.repairs;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
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
        String status,
        String verdict,
        List<String> reasons,
        String method,
        @Nullable SanitizationLevel level,
        @Nullable UUID deviceId) {

    static DriveView of(MediumFinder.Judged judged) {
        NwipeDrive drive = judged.drive();
        return new DriveView(
                drive.device(),
                drive.model(),
                drive.serialForm() == NwipeDrive.SerialForm.UNREADABLE ? "" : drive.serial(),
                drive.percentErased(),
                drive.status(),
                judged.verdict().word(),
                judged.verdict().reasons(),
                drive.method(),
                judged.verdict().level().orElse(null),
                judged.deviceId().orElse(null));
    }
}
