package fr.boucle.faults;

/**
 * An event as an outbox keeps it.
 *
 * @param id without hyphens, as the tables print it
 * @param key whose event it is
 * @param sequence the version of the aggregate that it made
 */
record Posted(String id, String key, String type, long sequence) {}
