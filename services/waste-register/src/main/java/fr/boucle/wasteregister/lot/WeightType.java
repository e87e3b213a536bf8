package fr.boucle.wasteregister.lot;

/** How a mass is known, in the words of the State's platform. */
public enum WeightType {
    REEL,
    ESTIME
}
