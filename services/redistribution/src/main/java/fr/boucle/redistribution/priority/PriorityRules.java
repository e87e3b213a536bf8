package fr.boucle.redistribution.priority;

import fr.boucle.redistribution.reference.Json;
import fr.boucle.redistribution.reference.ReferenceFiles;
import fr.boucle.redistribution.reference.RulesInForce;
import fr.boucle.redistribution.request.Asked;
import fr.boucle.redistribution.territory.Quartiers;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The rule of priority in force: the weights and the index of the day. */
@Singleton
public class PriorityRules {
    private final RulesInForce rules;
    private final Quartiers quartiers;
    private final Json json;
    private final InstantSource clock;

    PriorityRules(RulesInForce rules, Quartiers quartiers, Json json, InstantSource clock) {
        this.rules = rules;
        this.quartiers = quartiers;
        this.json = json;
        this.clock = clock;
    }

    public Weights weights() {
        return inForce().weights();
    }

    /** What would raise a request in the order. */
    public List<Change> wouldChange(Standing standing) {
        return raising(inForce().wouldChange(standing.facts()));
    }

    /** The points of a request that does not wait, as it would have them now. */
    public Score score(Asked asked) {
        return inForce().score(PriorityRule.Facts.of(asked, clock.instant()));
    }

    /** What would raise them. */
    public List<Change> wouldRaise(Asked asked) {
        return wouldRaise(asked, PriorityRule.Facts.of(asked, clock.instant()).waitingDays());
    }

    /** What would raise the points of a request that has waited so long: nothing that would lower them, which reads as advice. */
    public List<Change> wouldRaise(Asked asked, long waitingDays) {
        return raising(inForce().wouldChange(PriorityRule.Facts.of(asked, waitingDays)));
    }

    private static List<Change> raising(List<Change> changes) {
        return changes.stream()
                .filter(change -> change.difference().signum() > 0)
                .toList();
    }

    PriorityRule inForce() {
        String version = rules.version(ReferenceFiles.WEIGHTS).orElseThrow();
        return with(version, rules.inForce(ReferenceFiles.WEIGHTS, this::parse).orElseThrow());
    }

    /** The rule as it would be with other weights. */
    PriorityRule with(String version, Weights weights) {
        return new PriorityRule(version, weights, index(), quartiers.inForce());
    }

    /** The index of digital fragility of the communes, where one is loaded. */
    Optional<TerritoryIndex> index() {
        return rules.inForce(ReferenceFiles.IFN, TerritoryIndex::read);
    }

    /** Which files count: changes when one does. */
    String indexVersions() {
        return rules.version(ReferenceFiles.IFN).orElse("") + " "
                + quartiers.version().orElse("");
    }

    /** The version of the file that points were counted with: of the quartiers where one counted, else of the communes. */
    public Optional<String> indexVersion(Score score) {
        return score.isOfQuartier() ? quartiers.version() : rules.version(ReferenceFiles.IFN);
    }

    private Weights parse(String content) {
        return json.read(content, Weights.class);
    }
}
