package fr.boucle.redistribution.appointment;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/** By whom, how and when; where to is said to the partner alone. */
@Serdeable
record DeliveryCommand(
        @NotNull UUID partnerId,
        @NotNull DeliveryPartners.Way way,
        @NotNull LocalDate day,
        Deliveries.@NotNull Half half) {}
