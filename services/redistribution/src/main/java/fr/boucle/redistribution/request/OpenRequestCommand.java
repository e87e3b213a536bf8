package fr.boucle.redistribution.request;

import fr.boucle.redistribution.household.Contact;
import fr.boucle.redistribution.territory.Quartier;
import fr.boucle.redistribution.territory.Territory;
import fr.boucle.values.DeviceKind;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, and the least that is needed to decide and deliver.
 *
 * @param household what of the public list is true of the household; declared, seen by an orienting worker
 * @param people in the household
 * @param quartier of the commune, where the household names one: IRIS or QPV, never an address
 * @param mobility whether the device must be carried
 * @param internet whether the household has a connection
 * @param accessibleEquipment whether accessible equipment is needed: health is never asked
 * @param mandate of the mediator, where a mediator asks
 * @param organisationId where the household will fetch the device, where it asks by itself
 */
@Serdeable
record OpenRequestCommand(
        @NotNull Need need,
        @NotNull Set<Situation> household,
        @Min(1) @Max(30) int people,
        @NotNull @Pattern(regexp = Territory.COMMUNE) String communeCode,
        @Nullable @Pattern(regexp = Quartier.CODE) String quartier,
        @NotNull @Size(min = 1) Set<Asked.Use> use,
        @NotNull DeviceKind kindWanted,
        boolean mobility,
        boolean internet,
        @Nullable Set<@Pattern(regexp = "[A-Z][A-Z0-9_]{1,29}") String> accessories,
        boolean accessibleEquipment,
        @Valid @Nullable UnderMandate mandate,
        @Nullable UUID organisationId,
        @NotNull @Valid Contact contact) {

    /**
     * The household's mandate to the structure.
     *
     * @param purpose what for, in a few words
     * @param until its last day, at most two years ahead
     */
    @Serdeable
    record UnderMandate(
            @NotBlank @Size(max = 200) String purpose,
            @NotNull LocalDate until) {}

    Asked asked(UUID id, String reference, UUID organisation, Instant at) {
        return new Asked(
                id,
                reference,
                organisation,
                new Asked.Circumstances(need, household, people, communeCode, quartier, internet),
                new Asked.Wanted(
                        use, kindWanted, mobility, accessories == null ? Set.of() : accessories, accessibleEquipment),
                at);
    }

    @Nullable
    LocalDate mandateUntil() {
        return mandate == null ? null : mandate.until();
    }

    String mandatePurpose() {
        return mandate == null ? "" : mandate.purpose();
    }

    @Override
    public String toString() {
        return "OpenRequestCommand";
    }
}
