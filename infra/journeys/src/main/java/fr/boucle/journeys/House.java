package fr.boucle.journeys;

import fr.boucle.references.Communes;
import java.util.Map;
import java.util.UUID;

/**
 * An organisation of the territory and those of its people who sign in.
 *
 * @param key names it in files and addresses
 * @param siret of the establishment that keeps a register
 * @param retires how many devices its inventory holds
 */
record House(UUID id, String key, String name, String siret, String commune, int retires, Map<String, Api> people) {
    /** The person with this role. */
    Api as(String role) {
        Api person = people.get(role);
        if (person == null) {
            throw new Surprise(name + " has no " + role);
        }
        return person;
    }

    boolean has(String role) {
        return people.containsKey(role);
    }

    String city() {
        return Communes.shipped().nameOf(commune);
    }
}
