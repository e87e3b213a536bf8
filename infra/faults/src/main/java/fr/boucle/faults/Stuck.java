package fr.boucle.faults;

/** A message that a service holds back: WAITING, PARKED or DEAD. */
record Stuck(String state, String key, String type) {}
