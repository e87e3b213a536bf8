package fr.boucle.redistribution.endowment;

import fr.boucle.redistribution.reference.RulesInForce;
import fr.boucle.web.Actor;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether another person may look at a refusal, looks at it, or has. */
@Singleton
class Looking {
    private final Past past;
    private final RulesInForce rules;

    Looking(Past past, RulesInForce rules) {
        this.past = past;
        this.rules = rules;
    }

    /** How far it is. */
    @Serdeable
    enum Step {
        POSSIBLE,
        ASKED,
        GIVEN
    }

    /**
     * The second look.
     *
     * @param until the last day to ask, where it is possible
     * @param decideBy the last day of the answer, where it was asked
     * @param words what the structure wrote to it
     * @param mine whether the reader made the refusal: another person then decides
     */
    @Serdeable
    record View(
            Step step,
            @Nullable LocalDate until,
            @Nullable LocalDate decideBy,
            @Nullable String words,
            boolean mine) {
        @Override
        public String toString() {
            return "View " + step;
        }
    }

    LookingPolicy.Facts facts(Endowment endowment) {
        UUID id = endowment.wish().id();
        List<Past.Made> made = past.of(id);
        Past.Made last = made.isEmpty() ? null : made.getLast();
        Past.Made refusal = last != null && last.refuses() ? last : null;
        return new LookingPolicy.Facts(
                endowment,
                refusal,
                past.look(id).filter(Past.Look::given).isPresent(),
                refusal == null ? rules.today() : past.until(refusal),
                rules.today());
    }

    Optional<View> of(Endowment endowment, Actor reader) {
        UUID id = endowment.wish().id();
        Optional<Past.Made> waiting = past.lookedAt(id).filter(_ -> endowment instanceof Endowment.Asked);
        if (waiting.isPresent()) {
            return past.look(id)
                    .map(look -> new View(
                            Step.ASKED,
                            null,
                            look.decideBy(),
                            look.words().isEmpty() ? null : look.words(),
                            waiting.get().by().equals(reader.member())));
        }
        if (!(endowment instanceof Endowment.Refused)) {
            return Optional.empty();
        }
        LookingPolicy.Facts facts = facts(endowment);
        return LookingPolicy.judged(facts).allMatch(Optional::isEmpty)
                ? Optional.of(new View(Step.POSSIBLE, facts.until(), null, null, false))
                : Optional.of(new View(Step.GIVEN, null, null, null, false)).filter(_ -> facts.wasSecondLook());
    }
}
