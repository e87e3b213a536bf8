package fr.boucle.repairs;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** A medium whose erasure was not accepted, and why. */
@Serdeable
record BlockedMedium(String serialNumber, MediumType type, List<String> reasons) {}
