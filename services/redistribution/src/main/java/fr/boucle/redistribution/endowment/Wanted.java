package fr.boucle.redistribution.endowment;

import fr.boucle.values.DeviceKind;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** So many devices of a kind. */
@Serdeable
record Wanted(@NotNull DeviceKind kind, @Min(1) @Max(MOST) int number) {
    /** Of one kind in one asking. */
    static final int MOST = 30;
}
