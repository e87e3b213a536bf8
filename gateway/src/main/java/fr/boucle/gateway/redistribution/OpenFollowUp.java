package fr.boucle.gateway.redistribution;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;

/** A question to a household after some months that has no answer yet. */
@Serdeable
record OpenFollowUp(String requestReference, int month, LocalDate askedOn) {}
