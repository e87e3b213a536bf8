package fr.boucle.redistribution.reference;

import fr.boucle.values.Published;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;

/** A public rule or file has a new version. */
@Serdeable
record ReferenceAdopted(String name, String version, String sha256, LocalDate validFrom, Instant adoptedAt)
        implements Published {}
