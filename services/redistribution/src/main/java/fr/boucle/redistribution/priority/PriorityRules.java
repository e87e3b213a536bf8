package fr.boucle.redistribution.priority;

import fr.boucle.redistribution.reference.Json;
import fr.boucle.redistribution.reference.ReferenceFiles;
import fr.boucle.redistribution.reference.RulesInForce;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The rule of priority in force: the weights and the index of the day. */
@Singleton
public class PriorityRules {
    private final RulesInForce rules;
    private final Json json;

    PriorityRules(RulesInForce rules, Json json) {
        this.rules = rules;
        this.json = json;
    }

    public Weights weights() {
        return inForce().weights();
    }

    /** What would move a request in the order. */
    public List<Change> wouldChange(Standing standing) {
        return inForce().wouldChange(standing.facts());
    }

    PriorityRule inForce() {
        String version = rules.version(ReferenceFiles.WEIGHTS).orElseThrow();
        return with(version, rules.inForce(ReferenceFiles.WEIGHTS, this::parse).orElseThrow());
    }

    /** The rule as it would be with other weights. */
    PriorityRule with(String version, Weights weights) {
        return new PriorityRule(version, weights, rules.inForce(ReferenceFiles.IFN, TerritoryIndex::read));
    }

    public Optional<String> indexVersion() {
        return rules.version(ReferenceFiles.IFN);
    }

    private Weights parse(String content) {
        return json.read(content, Weights.class);
    }
}
