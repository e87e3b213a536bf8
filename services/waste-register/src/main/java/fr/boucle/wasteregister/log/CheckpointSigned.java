package fr.boucle.wasteregister.log;

import fr.boucle.values.Published;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** The register's head was signed: the note also leaves by this road, for anyone who keeps the log. */
@Serdeable
record CheckpointSigned(String origin, long size, String rootHash, String note, Instant signedAt)
        implements Published {}
