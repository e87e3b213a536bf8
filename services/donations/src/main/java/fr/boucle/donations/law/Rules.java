package fr.boucle.donations.law;

import fr.boucle.messaging.Outbox;
import fr.boucle.messaging.Publication;
import fr.boucle.references.PriceCap;
import fr.boucle.web.Actor;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The dated rules: what held on a day, not what holds today. The price caps of the decree ship with the product, the same for all
 * services; what the steward adopts after them follows them.
 */
@Singleton
class Rules {
    private static final String RESALE_CAP = "RESALE_CAP";
    private static final String DECREE = "Décret 2022-1413";
    private static final List<RuleValue> SHIPPED = PriceCap.shipped().stream()
            .map(cap -> new RuleValue(
                    RESALE_CAP, cap.kind().name(), cap.most().cents(), cap.validFrom(), null, DECREE, cap.source()))
            .toList();

    private final RuleRows rows;
    private final Outbox outbox;
    private final InstantSource clock;

    Rules(RuleRows rows, Outbox outbox, InstantSource clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The rules that held on a day. */
    RuleBook on(LocalDate day) {
        return new RuleBook(
                day,
                heldOn(day).stream()
                        .map(value -> new RuleBook.Rule(
                                value.rule(), value.subject(), value.amount(), value.law(), value.source()))
                        .toList());
    }

    /** The values that held on a day, by rule and subject. */
    List<RuleValue> heldOn(LocalDate day) {
        return inOrder(rows.all(), _ -> true).stream()
                .filter(value -> value.holdsOn(day))
                .toList();
    }

    /** All values of a rule, by subject and day. */
    List<RuleValue> history(LegalRule rule) {
        return inOrder(rows.of(rule.name()), value -> value.rule().equals(rule.name()));
    }

    /** A rule's values for one subject by day, locked: one steward changes them at a time. */
    List<RuleValue> lock(LegalRule rule, String subject) {
        return inOrder(
                rows.lock(rule.name(), subject),
                value -> value.rule().equals(rule.name()) && value.subject().equals(subject));
    }

    /** Enters a value, and tells it; the one before ends the day before, if it would go on. */
    void follow(@Nullable RuleValue last, RuleValue next, Actor actor) {
        if (last != null && last.holdsOn(next.validFrom())) {
            rows.end(
                    last.rule(),
                    last.subject(),
                    last.validFrom(),
                    next.validFrom().minusDays(1));
        }
        rows.enter(next.rule(), next.subject(), next.amount(), next.validFrom(), next.law(), next.source());
        outbox.append(
                Publication.of(
                        new RuleAdopted(next.rule(), next.subject(), next.amount(), next.validFrom(), clock.instant()),
                        UUID.nameUUIDFromBytes(
                                ("rule:" + next.rule() + ":" + next.subject()).getBytes(StandardCharsets.UTF_8)),
                        rows.countOf(next.rule(), next.subject())),
                actor.signature());
    }

    /** Each value ends where the next of its subject begins. */
    private static List<RuleValue> inOrder(List<RuleRows.Row> kept, Predicate<RuleValue> shipped) {
        List<RuleValue> all = Stream.concat(
                        SHIPPED.stream().filter(shipped), kept.stream().map(RuleRows.Row::value))
                .sorted(Comparator.comparing(RuleValue::rule)
                        .thenComparing(RuleValue::subject)
                        .thenComparing(RuleValue::validFrom))
                .toList();
        List<RuleValue> dated = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            RuleValue value = all.get(i);
            RuleValue next = i + 1 < all.size() ? all.get(i + 1) : null;
            boolean followed = next != null
                    && next.rule().equals(value.rule())
                    && next.subject().equals(value.subject());
            dated.add(followed ? value.before(Objects.requireNonNull(next)) : value);
        }
        return dated;
    }
}
