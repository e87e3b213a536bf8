package fr.boucle.redistribution.territory;

import fr.boucle.redistribution.reference.Json;
import fr.boucle.redistribution.reference.ReferenceFiles;
import fr.boucle.redistribution.reference.RulesInForce;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * The territory in force: its communes, how far they lie apart, and the area that stands for a household outside this service:
 * its commune, or the EPCI where the commune has fewer inhabitants than the steward's threshold, so that nobody is found again
 * by place.
 */
@Singleton
public class Territory {
    private final RulesInForce rules;
    private final Json json;

    Territory(RulesInForce rules, Json json) {
        this.rules = rules;
        this.json = json;
    }

    public Optional<Communes> communes() {
        return rules.inForce(ReferenceFiles.COMMUNES, Communes::read);
    }

    public Distances distances() {
        return communes().map(Distances.class::cast).orElse(Distances.BY_DEPARTEMENT);
    }

    public String area(String communeCode) {
        return communes()
                .flatMap(communes -> communes.of(communeCode))
                .filter(commune -> commune.population() < fewestInhabitants()
                        && !commune.epci().isEmpty())
                .map(Communes.Commune::epci)
                .orElse(communeCode);
    }

    private int fewestInhabitants() {
        return rules.inForce(
                        ReferenceFiles.AREA_THRESHOLD, content -> json.read(content, AdoptAreaThreshold.Content.class))
                .map(AdoptAreaThreshold.Content::fewestInhabitants)
                .orElse(0);
    }
}
