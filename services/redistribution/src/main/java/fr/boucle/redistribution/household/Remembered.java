package fr.boucle.redistribution.household;

import java.util.UUID;

/** Whoever keeps something that a person wrote or is: asked when the household is forgotten. */
public interface Remembered {
    void forget(UUID requestId);
}
