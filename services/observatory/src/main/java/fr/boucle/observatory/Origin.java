package fr.boucle.observatory;

import io.micronaut.serde.annotation.Serdeable;

/** The file of factors. */
@Serdeable
record Origin(String name, String version, String source, String sha256) {}
