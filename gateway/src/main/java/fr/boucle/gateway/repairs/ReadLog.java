package fr.boucle.gateway.repairs;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a log of a wiping program says, drive by drive, and whose each drive is. */
@Serdeable
public record ReadLog(String tool, List<Drive> drives) {
    /** One drive of it. */
    @Serdeable
    public record Drive(
            String device,
            String model,
            String serial,
            @Nullable BigDecimal percentErased,
            String verdict,
            @Nullable List<String> reasons,
            @Nullable List<String> questions,
            @Nullable List<String> advice,
            String method,
            @Nullable String deviceId) {
        @Override
        public List<String> reasons() {
            return reasons == null ? List.of() : reasons;
        }

        @Override
        public List<String> advice() {
            return advice == null ? List.of() : advice;
        }

        public boolean accepted() {
            return "ACCEPTED".equals(verdict);
        }
    }

    public long accepted() {
        return drives.stream().filter(Drive::accepted).count();
    }

    /** Every drive of it is proved, and every one is of this device: its own page says it all. */
    public boolean wholeFor(String device) {
        return whole() && drives.stream().allMatch(drive -> device.equals(drive.deviceId()));
    }

    public boolean whole() {
        return !drives.isEmpty() && accepted() == drives.size();
    }
}
