package fr.boucle.repairs.device;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** A medium whose erasure was not accepted, and why. */
@Serdeable
public record BlockedMedium(String serialNumber, MediumType type, List<String> reasons) {}
