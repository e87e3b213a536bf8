package fr.boucle.gateway.wasteregister;

import io.micronaut.serde.annotation.Serdeable;

/** What two periods sum to, of one register and code. */
@Serdeable
public record Compared(
        String registerType,
        String wasteCode,
        long lines,
        long massGrams,
        long otherLines,
        long otherMassGrams,
        long differenceGrams) {}
