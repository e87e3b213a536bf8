package fr.boucle.wasteregister;

/** How a mass is known, in the words of the State's platform. */
enum WeightType {
    REEL,
    ESTIME
}
