package fr.boucle.gateway.repairs;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** A piece of waste that a scrapped device left. */
@Serdeable
public record WastePiece(
        String kind, long massGrams, @Nullable String chemistry, boolean dataBearing) {}
