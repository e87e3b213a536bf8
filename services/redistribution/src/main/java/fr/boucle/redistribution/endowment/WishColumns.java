package fr.boucle.redistribution.endowment;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was asked for, by whom, and sealed what people wrote of it. */
@Embeddable
record WishColumns(
        @MappedProperty("place_kind") PlaceKind place,
        @MappedProperty("commune_code") String communeCode,
        @MappedProperty("kept_months") @Nullable Integer keptMonths,
        @MappedProperty("wanted") String wanted,
        @MappedProperty("asked_by") @UuidColumn UUID askedBy,
        @MappedProperty("asked_at") Instant askedAt,
        @MappedProperty("needs") byte[] needs,
        @MappedProperty("answers_for") byte[] answersFor) {
    Wish.Purpose purpose() {
        return new Wish.Purpose(place, communeCode, keptMonths);
    }
}
