package fr.boucle.redistribution.request;

import fr.boucle.redistribution.reference.Codes;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;
import org.jspecify.annotations.Nullable;

/** How the household lives, as a request keeps it. */
@Embeddable
record LivingColumns(
        @MappedProperty("need") Need need,
        @MappedProperty("household") String household,
        @MappedProperty("people") int people,
        @MappedProperty("commune_code") String communeCode,
        @MappedProperty("quartier") @Nullable String quartier,
        @MappedProperty("internet") boolean internet) {
    static LivingColumns of(Asked.Circumstances said) {
        return new LivingColumns(
                said.need(),
                Codes.join(said.household()),
                said.people(),
                said.communeCode(),
                said.quartier(),
                said.internet());
    }

    Asked.Circumstances circumstances() {
        return new Asked.Circumstances(
                need, Codes.split(household, Situation::valueOf), people, communeCode, quartier, internet);
    }
}
