package fr.boucle.redistribution.endowment;

import fr.boucle.redistribution.household.Safe;
import fr.boucle.redistribution.reference.RulesInForce;
import fr.boucle.values.Ids;
import io.micronaut.context.annotation.Value;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was decided on what a structure asked, one decision after the other, and the refusal that another person looks at. */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
class Past {
    private final PastRows decisions;
    private final LookRows looks;
    private final Safe safe;
    private final RulesInForce rules;
    private final int askWithin;
    private final int answerWithin;

    Past(
            PastRows decisions,
            LookRows looks,
            Safe safe,
            RulesInForce rules,
            @Value("${boucle.second-look-asked-within-days:60}") int askWithin,
            @Value("${boucle.second-look-answered-within-days:30}") int answerWithin) {
        this.decisions = decisions;
        this.looks = looks;
        this.safe = safe;
        this.rules = rules;
        this.askWithin = askWithin;
        this.answerWithin = answerWithin;
    }

    /**
     * A decision that was made.
     *
     * @param explanation empty once forgotten
     */
    record Made(
            UUID id,
            EndowmentDecisionCommand.Answer outcome,
            Numbers granted,
            @Nullable RefusedBecause reasonCode,
            String explanation,
            UUID by,
            Instant at) {
        boolean refuses() {
            return outcome == EndowmentDecisionCommand.Answer.REFUSED;
        }

        @Override
        public String toString() {
            return "Made " + outcome;
        }
    }

    /**
     * A refusal that another person looks at.
     *
     * @param words of the structure; empty where it wrote none, or once forgotten
     */
    record Look(UUID of, String words, LocalDate decideBy, boolean given) {
        @Override
        public String toString() {
            return "Look at " + of;
        }
    }

    /** Keeps a decision; the look that waited for it is given. */
    void keep(UUID endowment, EndowmentDecisionCommand decision, UUID member, Instant at) {
        UUID id = Ids.next();
        decisions.save(new PastRows.Row(
                id,
                endowment,
                decision.outcome(),
                decision.numbers().column(),
                decision.reasonCode(),
                safe.seal(endowment, decision.explanation()),
                member,
                at));
        looks.give(endowment, id);
    }

    void lookAt(Made refusal, UUID endowment, @Nullable String words, Instant at) {
        byte[] sealed = words == null || words.isBlank() ? new byte[0] : safe.seal(endowment, words);
        looks.save(new LookRows.Row(refusal.id(), endowment, sealed, at, decideBy(), null));
    }

    /** The first one first. */
    List<Made> of(UUID endowment) {
        return decisions.of(endowment).stream()
                .map(row -> new Made(
                        row.id(),
                        row.outcome(),
                        Numbers.read(row.granted()),
                        row.reasonCode(),
                        opened(endowment, row.explanation()),
                        row.decidedBy(),
                        row.decidedAt()))
                .toList();
    }

    /** The refusal that waits for another person. */
    Optional<Made> lookedAt(UUID endowment) {
        return look(endowment).filter(look -> !look.given()).flatMap(look -> of(endowment).stream()
                .filter(made -> made.id().equals(look.of()))
                .findFirst());
    }

    Optional<Look> look(UUID endowment) {
        return looks.lastOf(endowment)
                .map(row -> new Look(
                        row.decisionId(), opened(endowment, row.words()), row.decideBy(), row.givenIn() != null));
    }

    /** The last day on which somebody else may be asked to look at a refusal. */
    LocalDate until(Made refusal) {
        return LocalDate.ofInstant(refusal.at(), rules.zone()).plusDays(askWithin);
    }

    LocalDate decideBy() {
        return rules.today().plusDays(answerWithin);
    }

    void forget(UUID endowment) {
        decisions.forgetWords(endowment);
        looks.forgetWords(endowment);
    }

    private String opened(UUID endowment, byte[] sealed) {
        return sealed.length == 0 ? "" : safe.open(endowment, sealed);
    }
}
