package fr.boucle.accounts;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** The file. */
@Serdeable
record Territory(UUID id, RegisterOrganisation.Command organisation, String stewardEmail) {}
