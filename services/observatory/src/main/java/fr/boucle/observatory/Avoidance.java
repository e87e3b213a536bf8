package fr.boucle.observatory;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Counts avoided emissions by the factors in force; the rate of substitution is the measured one once enough people answered. */
@Singleton
class Avoidance {
    private final References references;
    private final long fewestAnswers;

    Avoidance(References references, @Value("${boucle.substitution-fewest-answers:30}") long fewestAnswers) {
        this.references = references;
        this.fewestAnswers = fewestAnswers;
    }

    AvoidedEmissions count(Map<String, Long> atHome, Map<String, Long> newParts, List<AnswerCount> answered) {
        EmissionFactorsView factors = references.emissions();
        return AvoidedEmissions.of(
                atHome,
                newParts,
                SubstitutionRate.of(
                        AnswerSample.of(answered),
                        fewestAnswers,
                        factors.assumptions().substitution()),
                factors,
                references.emissionsSha256());
    }
}
