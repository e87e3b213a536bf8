package fr.boucle.references;

/**
 * An inter-municipal body with its own taxes.
 *
 * @param siren nine digits
 * @param kind CC, CA, CU, METRO or MET69
 */
public record Epci(String siren, String name, String kind, int population) {
    /** Whether someone means it by a part of its name, or by its number. */
    boolean isMeantBy(String asked) {
        String plain = Plain.of(asked);
        return siren.equals(plain) || (plain.length() > 1 && Plain.of(name).contains(plain));
    }
}
