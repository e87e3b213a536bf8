package fr.boucle.gateway.donations;

import fr.boucle.values.MakerAndModel;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a receipt's code shows. */
@Serdeable
public record Followed(
        @Nullable String deviceCode,
        @Nullable String kind,
        @Nullable String manufacturer,
        @Nullable String model,
        @Nullable String association,
        @Nullable Instant droppedAt,
        @Nullable List<Fate.Step> steps) {
    public String name() {
        return MakerAndModel.of(manufacturer, model);
    }

    @Override
    public List<Fate.Step> steps() {
        return steps == null ? List.of() : steps;
    }
}
