package fr.boucle.gateway.donations;

import fr.boucle.values.MakerAndModel;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A place in line for a claimed device. */
@Serdeable
public record WaitingPlace(
        String placeId,
        @Nullable String lotId,
        @Nullable String deviceId,
        @Nullable String code,
        @Nullable String kind,
        @Nullable String manufacturer,
        @Nullable String model,
        @Nullable String state,
        long ahead,
        @Nullable Instant offeredUntil) {
    public String name() {
        return MakerAndModel.of(manufacturer, model);
    }

    public boolean is(String wanted) {
        return wanted.equals(state);
    }
}
