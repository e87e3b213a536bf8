package fr.boucle.redistribution.territory;

import fr.boucle.redistribution.reference.Json;
import fr.boucle.redistribution.reference.ReferenceFiles;
import fr.boucle.redistribution.reference.RulesInForce;
import fr.boucle.references.Communes;
import jakarta.inject.Singleton;
import java.util.OptionalInt;

/**
 * The communes in force (those that ship, or a file the steward adopted), how far they lie apart, and the area that stands for
 * a household outside this service: its commune, or the EPCI where the commune has fewer inhabitants than the steward's
 * threshold, so that nobody is found again by place.
 */
@Singleton
public class Territory {
    /** The form of a commune's code, as the INSEE gives it. */
    public static final String COMMUNE = "([013-9]\\d|2[AB1-9])\\d{3}";

    /** How many signs the code of a commune has. */
    public static final int CODE_LENGTH = 5;

    private static final int METRES_PER_STEP = 10_000;

    private final RulesInForce rules;
    private final Json json;

    Territory(RulesInForce rules, Json json) {
        this.rules = rules;
        this.json = json;
    }

    public Communes communes() {
        return rules.inForce(ReferenceFiles.COMMUNES, CommunesFile::read).orElseGet(Communes::shipped);
    }

    public Distances distances() {
        Communes communes = communes();
        return (from, to) -> {
            OptionalInt metres = from.equals(to) ? OptionalInt.empty() : communes.metres(from, to);
            return metres.isEmpty()
                    ? Distances.BY_DEPARTEMENT.steps(from, to)
                    : 1 + metres.getAsInt() / METRES_PER_STEP;
        };
    }

    public String nameOf(String communeCode) {
        return communes().nameOf(communeCode);
    }

    public String area(String communeCode) {
        return communes()
                .byCode(communeCode)
                .filter(commune -> commune.population() < fewestInhabitants()
                        && !commune.epci().isEmpty())
                .map(commune -> commune.epci())
                .orElse(communeCode);
    }

    private int fewestInhabitants() {
        return rules.inForce(
                        ReferenceFiles.AREA_THRESHOLD, content -> json.read(content, AdoptAreaThreshold.Content.class))
                .map(AdoptAreaThreshold.Content::fewestInhabitants)
                .orElse(0);
    }
}
