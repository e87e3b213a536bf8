package fr.boucle.wasteregister.code;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A waste code as readers see it; an absent day is a validity without that end. */
@Serdeable
record CodeView(
        String code,
        String label,
        boolean dangerous,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {
    static CodeView of(WasteCode code) {
        LocalDate from = code.validity().from();
        LocalDate until = code.validity().until();
        return new CodeView(
                code.code(),
                code.label(),
                code.dangerous(),
                from.equals(LocalDate.MIN) ? null : from,
                until.equals(LocalDate.MAX) ? null : until);
    }
}
