package fr.boucle.redistribution.decision;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.boucle.redistribution.priority.Change;
import fr.boucle.redistribution.priority.Criterion;
import fr.boucle.redistribution.priority.Score;
import fr.boucle.redistribution.priority.Weights;
import fr.boucle.redistribution.request.Outcome;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What CRPA L311-3-1 and R311-3-1-2 owe to whoever a decision concerns, in French: the degree and mode of contribution of
 * the algorithm, the data and their sources, the parameters and their weights in the person's case, the operations.
 */
@Serdeable
public record NoticeView(
        UUID decisionId,
        String reference,
        @JsonUnwrapped Decided decided,
        @JsonUnwrapped Counted counted,
        String degree,
        List<Datum> data,
        List<String> operations,
        @JsonUnwrapped Next next,
        String law) {
    private static final String LAW =
            "Code des relations entre le public et l'administration, articles L311-3-1, R311-3-1-1"
                    + " et R311-3-1-2 ; règlement (UE) 2016/679, article 22";
    private static final String DEGREE =
            "Un calcul public propose un ordre et un appareil. Il ne décide pas : une personne de la"
                    + " commission a décidé, avec un motif, et pouvait s'écarter de la proposition.";

    /** What was decided, why, and whether the calculation was followed. */
    @Serdeable
    public record Decided(
            Outcome outcome,
            String reasonCode,
            @Nullable String explanation,
            Instant decidedAt,
            boolean followedProposal) {}

    /**
     * What can still be done.
     *
     * @param wouldChange what would raise the points
     * @param secondLookUntil the last day to ask another person to look at a refusal
     */
    @Serdeable
    public record Next(List<Change> wouldChange, @Nullable LocalDate secondLookUntil) {}

    /** What was counted, by which version of the rule. */
    @Serdeable
    public record Counted(
            List<Parameter> parameters,
            BigDecimal score,
            int rank,
            int queueLength,
            String ruleVersion,
            @Nullable String indexVersion) {}

    /** One thing that was used, and where it comes from. */
    @Serdeable
    public record Datum(String name, String value, String source) {}

    /** A criterion in this case: its weight, and the points it gave. */
    @Serdeable
    public record Parameter(Criterion criterion, BigDecimal weight, BigDecimal points, List<Score.Flag> flags) {}

    static NoticeView of(
            Made made,
            List<Datum> data,
            String reference,
            List<Change> wouldChange,
            @Nullable LocalDate secondLookUntil) {
        Made.Choice choice = made.choice();
        Made.Computed computed = made.computed();
        return new NoticeView(
                made.id(),
                reference,
                new Decided(
                        choice.outcome(),
                        choice.reasonCode(),
                        choice.explanation(),
                        made.by().at(),
                        computed.followedProposal()),
                new Counted(
                        made.score().criteria().stream()
                                .map(points ->
                                        new Parameter(points.name(), points.max(), points.points(), points.flags()))
                                .toList(),
                        made.score().total(),
                        computed.rank(),
                        computed.queueLength(),
                        made.score().ruleVersion(),
                        computed.indexVersion()),
                DEGREE,
                data,
                operations(computed.snapshot().weights()),
                new Next(wouldChange, secondLookUntil),
                LAW);
    }

    private static List<String> operations(Weights weights) {
        return List.of(
                "Besoin : " + weights.need()
                        + " points × 1 (aucun appareil), 0,7 (en panne ou partagé), 0,4 (trop ancien)"
                        + " ou 0 (second appareil).",
                "Ménage : " + weights.household() + " points × le nombre de situations sur 4 (scolarité ou études ;"
                        + " recherche d'emploi ou formation ; isolement ; parent seul).",
                "Attente : " + weights.waiting() + " points × jours d'attente / 90, au plus 1.",
                "Territoire : " + weights.territory()
                        + " points × (indice de la commune, ou du quartier que le ménage a dit et qui en a un, − 1) / 9 ;"
                        + " sans indice connu, la"
                        + " médiane du territoire est prise et c'est signalé.",
                "Chaque critère est arrondi au dixième, puis les points sont additionnés ; à égalité, la demande la plus"
                        + " ancienne passe devant.",
                "Dans cet ordre, chaque demande reçoit en proposition l'appareil disponible qui convient le mieux : type,"
                        + " équipement adapté s'il en faut, accessoires, proximité, état, ancienneté en stock.");
    }
}
