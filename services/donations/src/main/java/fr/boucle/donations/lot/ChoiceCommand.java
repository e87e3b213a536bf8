package fr.boucle.donations.lot;

import fr.boucle.donations.device.DeviceFilter;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which devices are chosen: by their ids, by a filter, by what is printed or noted on them, or by several of these.
 *
 * @param filter all that match it, at most 5,000
 * @param names printed codes, serial numbers or the owner's tags, as typed, pasted or scanned
 * @param except as names: those that are left out
 */
@Serdeable
record ChoiceCommand(
        @Nullable @Size(max = 5_000) List<@NotNull UUID> deviceIds,
        @Nullable @Valid DeviceFilter filter,
        @Nullable @Size(max = 5_000) List<@NotBlank @Size(max = 120) String> names,
        @Nullable @Size(max = 5_000) List<@NotBlank @Size(max = 120) String> except) {}
