package fr.boucle.gateway.wasteregister;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A code of the list of waste, with its days. */
@Serdeable
public record WasteCode(
        String code,
        @Nullable String label,
        boolean dangerous,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {}
