package fr.boucle.redistribution.appointment;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Set;
import java.util.UUID;

/** Who brings devices, and in which ways. */
@Serdeable
record DeliveryPartnerView(UUID partnerId, String name, String phone, Set<DeliveryPartners.Way> ways) {}
