package fr.boucle.redistribution.request;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The household's secret; only ever in a body. */
@Serdeable
public record TrackingCodeCommand(@NotBlank @Size(max = 40) String trackingCode) {
    @Override
    public String toString() {
        return "TrackingCodeCommand";
    }
}
