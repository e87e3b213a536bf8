package fr.boucle.messaging;

import io.micronaut.serde.annotation.Serdeable;

/** The newest offset that was acknowledged in a partition. */
@Serdeable
record NewestOffset(int kafkaPartition, long kafkaOffset) {}
