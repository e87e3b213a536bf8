package fr.boucle.donations.law;

import fr.boucle.values.Published;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A rule has another value from a day on.
 *
 * @param subject ALL, a kind of device, a status of an organisation or a category of purchases
 * @param amount in the rule's unit
 */
@Serdeable
record RuleAdopted(String rule, String subject, long amount, LocalDate validFrom, Instant adoptedAt)
        implements Published {}
