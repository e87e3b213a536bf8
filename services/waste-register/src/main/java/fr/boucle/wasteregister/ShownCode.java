package fr.boucle.wasteregister;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A waste code as readers see it; an absent day is a validity without that end. */
@Serdeable
record ShownCode(
        String code,
        String label,
        boolean dangerous,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {
    static ShownCode of(WasteCode code) {
        LocalDate from = code.validity().from();
        LocalDate until = code.validity().until();
        return new ShownCode(
                code.code(),
                code.label(),
                code.dangerous(),
                from.equals(LocalDate.MIN) ? null : from,
                until.equals(LocalDate.MAX) ? null : until);
    }
}
