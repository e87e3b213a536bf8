package fr.boucle.redistribution.decision;

import fr.boucle.redistribution.household.Remembered;
import fr.boucle.redistribution.household.Safe;
import fr.boucle.redistribution.reference.RulesInForce;
import io.micronaut.context.annotation.Value;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The second looks: until when one may be asked, until when it is answered, and what was asked. */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
class SecondLooks implements Remembered {
    private final SecondLookRows rows;
    private final Safe safe;
    private final RulesInForce rules;
    private final int askWithin;
    private final int answerWithin;

    SecondLooks(
            SecondLookRows rows,
            Safe safe,
            RulesInForce rules,
            @Value("${boucle.second-look-asked-within-days:60}") int askWithin,
            @Value("${boucle.second-look-answered-within-days:30}") int answerWithin) {
        this.rows = rows;
        this.safe = safe;
        this.rules = rules;
        this.askWithin = askWithin;
        this.answerWithin = answerWithin;
    }

    void open(SecondLook look) {
        String words = look.words();
        rows.save(new SecondLookRows.Row(
                look.of(),
                look.requestId(),
                look.askedBy(),
                words == null ? new byte[0] : safe.seal(look.requestId(), words),
                look.askedAt(),
                look.decideBy(),
                look.givenIn()));
    }

    Optional<SecondLook> openOf(UUID requestId) {
        return rows.openOf(requestId).map(this::look);
    }

    List<SecondLook> of(UUID requestId) {
        return rows.of(requestId).stream().map(this::look).toList();
    }

    /** Those that wait for an answer, the earliest deadline first, as a member sees them. */
    List<ListSecondLooks.View> open(UUID member) {
        LocalDate today = rules.today();
        return rows.open().stream()
                .map(look -> new ListSecondLooks.View(
                        look.reference(),
                        look.askedBy(),
                        look.askedAt(),
                        look.decideBy(),
                        today.isAfter(look.decideBy()),
                        look.decidedBy().equals(member),
                        words(look.requestId(), look.words())))
                .toList();
    }

    void give(UUID requestId, UUID decisionId) {
        rows.give(requestId, decisionId);
    }

    @Override
    public void forget(UUID requestId) {
        rows.forgetWords(requestId);
    }

    /** The last day on which a second look at a decision can be asked. */
    LocalDate until(Made made) {
        return LocalDate.ofInstant(made.by().at(), rules.zone()).plusDays(askWithin);
    }

    /** The last day of an answer to what is asked today. */
    LocalDate decideBy() {
        return rules.today().plusDays(answerWithin);
    }

    private SecondLook look(SecondLookRows.Row row) {
        return new SecondLook(
                row.decisionId(),
                row.requestId(),
                row.askedBy(),
                words(row.requestId(), row.words()),
                row.askedAt(),
                row.decideBy(),
                row.givenIn());
    }

    private @Nullable String words(UUID requestId, byte[] sealed) {
        return sealed.length == 0 ? null : safe.open(requestId, sealed);
    }
}
