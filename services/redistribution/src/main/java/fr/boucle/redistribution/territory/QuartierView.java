package fr.boucle.redistribution.territory;

import io.micronaut.serde.annotation.Serdeable;

/** A quartier that can be chosen. */
@Serdeable
public record QuartierView(String code, String name) {
    static QuartierView of(Quartier quartier) {
        return new QuartierView(quartier.code(), quartier.name());
    }
}
