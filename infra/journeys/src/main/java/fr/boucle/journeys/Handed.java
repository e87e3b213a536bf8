package fr.boucle.journeys;

/** The two laptops of the journey. */
record Handed(Device sound, Device failing) {}
