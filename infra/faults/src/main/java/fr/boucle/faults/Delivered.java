package fr.boucle.faults;

/** A message as the log holds it; its id without hyphens, empty where it has none. */
record Delivered(String id, String key, String type) {}
