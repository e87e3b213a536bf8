package fr.boucle.donations.lot;

import fr.boucle.donations.Fingerprint;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the draft says.
 *
 * @param deviceIds absent: those that are in it stay
 * @param communeCode INSEE code of the place of removal
 * @param claimDeadline until when claims are taken
 * @param removalDeadline the last day of removal
 * @param publicBodiesFrom from when other public bodies may claim; until then the devices are the own organisation's to keep
 * @param associationsFrom from when associations may claim; absent: at once
 * @param notKeptBecause why the devices are neither reassigned nor upgraded: told before others are offered them
 */
@Serdeable
record DraftCommand(
        @NotBlank @Size(max = 200) String title,
        @Nullable @Size(max = 5000) List<@NotNull UUID> deviceIds,

        @NotBlank @Pattern(regexp = "[0-9][0-9AB][0-9]{3}") String communeCode,

        @NotBlank @Size(max = 250) String place,
        @NotBlank @Size(max = 1000) String pickUpConditions,
        @NotNull Instant claimDeadline,
        @NotNull LocalDate removalDeadline,
        @Nullable Instant publicBodiesFrom,
        @Nullable Instant associationsFrom,
        @Nullable NotKept notKeptBecause) {
    Offer offer(UUID id, UUID owner, int devices) {
        return new Offer(
                id,
                owner,
                title,
                new Removal(communeCode, place, pickUpConditions, removalDeadline),
                new Opening(claimDeadline, publicBodiesFrom, associationsFrom),
                notKeptBecause,
                devices);
    }

    String fingerprint(List<UUID> devices) {
        return Fingerprint.of(
                title,
                devices.stream().sorted().toList(),
                communeCode,
                place,
                pickUpConditions,
                claimDeadline,
                removalDeadline,
                publicBodiesFrom,
                associationsFrom,
                notKeptBecause);
    }
}
