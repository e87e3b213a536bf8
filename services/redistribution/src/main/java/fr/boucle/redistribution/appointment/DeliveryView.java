package fr.boucle.redistribution.appointment;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;

/**
 * Who brings the device, and when.
 *
 * @param phone by which the household and the partner agree where to
 */
@Serdeable
public record DeliveryView(
        String partner, String phone, DeliveryPartners.Way way, LocalDate day, Deliveries.Half half) {}
