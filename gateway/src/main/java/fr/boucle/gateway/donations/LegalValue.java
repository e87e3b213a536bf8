package fr.boucle.gateway.donations;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A dated value of a rule of the gift, in its unit. */
@Serdeable
public record LegalValue(
        String rule,
        String subject,
        long amount,
        String unit,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable String law,
        String source) {
    /** Whether the value stands for all, not for one kind or status. */
    public boolean isForAll() {
        return subject.equals("ALL");
    }
}
