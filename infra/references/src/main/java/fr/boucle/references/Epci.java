package fr.boucle.references;

/**
 * An inter-municipal body with its own taxes.
 *
 * @param siren nine digits
 * @param kind CC, CA, CU, METRO or MET69
 */
public record Epci(String siren, String name, String kind, int population) {}
