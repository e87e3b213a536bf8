package fr.boucle.batches;

import io.micronaut.serde.annotation.Serdeable;

/** Of an act of which there is nothing to say but to whom. */
@Serdeable
public record NoTerms() {}
