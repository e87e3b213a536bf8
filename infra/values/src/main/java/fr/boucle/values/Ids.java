package fr.boucle.values;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/** Makes identifiers: UUID version 7, whose order is the order of their making, to the millisecond. */
public final class Ids {
    private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** A new identifier, never given before. */
    public static UUID next() {
        return GENERATOR.generate();
    }
}
