package fr.boucle.redistribution.stock;

import fr.boucle.persistence.UuidColumn;
import fr.boucle.redistribution.reference.Codes;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the workshop made of a device, as it keeps it. */
@Embeddable
record FitnessColumns(
        @MappedProperty("grade") String grade,
        @MappedProperty("resale") Equipment.Resale resale,
        @MappedProperty("accessories") String accessories,

        @MappedProperty("certificate_id") @UuidColumn @Nullable
        UUID certificateId,

        @MappedProperty("data_state") @Nullable String dataState,
        @MappedProperty("failed_checks") String failed,
        @MappedProperty("untested_checks") String untested,
        @MappedProperty("refurbished") @Nullable Boolean refurbished) {
    static FitnessColumns of(Equipment.Condition condition) {
        return new FitnessColumns(
                condition.grade(),
                condition.resale(),
                Codes.join(condition.accessories()),
                condition.certificate(),
                condition.proved().dataState(),
                String.join(",", condition.proved().failed()),
                String.join(",", condition.proved().untested()),
                condition.proved().refurbished());
    }

    Equipment.Condition condition() {
        return new Equipment.Condition(
                grade,
                resale,
                Codes.split(accessories),
                certificateId,
                new Equipment.Proved(dataState, list(failed), list(untested), refurbished));
    }

    private static List<String> list(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(",", -1));
    }
}
