package fr.boucle.checks;

/**
 * A message as text.
 *
 * @param topic where
 * @param type its {@code ce_type}, or empty
 * @param text key, headers and value, one after the other
 */
public record Message(String topic, String type, String text) {}
