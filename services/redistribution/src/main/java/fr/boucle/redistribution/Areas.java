package fr.boucle.redistribution;

import jakarta.inject.Singleton;

/**
 * The area that stands for a household outside this service: its commune, or the EPCI where the commune has fewer
 * inhabitants than the steward's threshold, so that nobody is found again by place.
 */
@Singleton
class Areas {
    private final RulesInForce rules;
    private final Json json;

    Areas(RulesInForce rules, Json json) {
        this.rules = rules;
        this.json = json;
    }

    String of(String communeCode) {
        return rules.communes()
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
