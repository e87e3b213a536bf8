package fr.boucle.batches;

import fr.boucle.values.Ids;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import io.micronaut.context.annotation.Requires;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The acts on many of all members: each sees its own. */
@Singleton
@Requires(beans = Chooser.class)
@Transactional(propagation = Propagation.MANDATORY)
class Batches {
    /** So long nobody else takes up what somebody works on. */
    static final Duration LEASE = Duration.ofMinutes(1);

    private static final Duration FREE = LEASE.plusHours(1);
    private static final int PIECE = 1_000;

    private final BatchRows rows;
    private final ItemRows items;
    private final Acts acts;
    private final InstantSource clock;

    Batches(BatchRows rows, ItemRows items, Acts acts, InstantSource clock) {
        this.rows = rows;
        this.items = items;
        this.acts = acts;
        this.clock = clock;
    }

    /** One that is added. */
    @Serdeable
    record Added(
            String id,
            int number,
            @Nullable String subject,
            String name,
            @Nullable String slug) {
        private static Added of(int number, Chooser.One one) {
            UUID subject = one.subject();
            return new Added(
                    digits(Ids.next()), number, subject == null ? null : digits(subject), one.name(), one.slug());
        }

        private static String digits(UUID id) {
            return id.toString().replace("-", "");
        }
    }

    /** Orders an act, to be tried first; ordered again under the same id it is the first one. */
    BatchRows.Row open(UUID id, String act, Map<String, Object> terms, Map<String, Object> choice, Actor actor) {
        String kept = acts.kept(act, terms, actor);
        List<Chooser.One> chosen = acts.chosen(choice, actor);
        refuse(chosen);
        Instant now = clock.instant();
        int unknown = (int) chosen.stream().filter(one -> one.subject() == null).count();
        String roles = String.join(" ", actor.roles().stream().sorted().toList());
        long opened = rows.open(
                id,
                actor.organisation(),
                actor.member(),
                roles,
                act,
                kept,
                chosen.size(),
                unknown,
                now,
                now.minus(FREE));
        if (opened == 1) {
            add(id, chosen);
        }
        return own(id, actor);
    }

    private void add(UUID id, List<Chooser.One> chosen) {
        for (int from = 0; from < chosen.size(); from += PIECE) {
            List<Added> piece = IntStream.range(from, Math.min(chosen.size(), from + PIECE))
                    .mapToObj(number -> Added.of(number + 1, chosen.get(number)))
                    .toList();
            if (items.add(id, acts.write(piece)) != piece.size()) {
                throw new IllegalStateException("some that were chosen are not kept");
            }
        }
    }

    private static void refuse(List<Chooser.One> chosen) {
        if (chosen.isEmpty()) {
            throw new Refusal(BatchRefusal.NOTHING_CHOSEN, "Widen the filter, or give names.");
        }
        if (chosen.size() > Chooser.MOST) {
            throw Chooser.tooMany();
        }
    }

    /** Does to those that passed what was tried on all. */
    BatchRows.Row confirm(UUID id, Actor actor) {
        BatchRows.Row own = own(id, actor);
        if (rows.confirm(id, clock.instant().minus(FREE)) == 1) {
            items.again(id);
        } else if (own.at() != BatchState.RUNNING && own.at() != BatchState.DONE) {
            throw new Refusal(BatchRefusal.NOT_TRIED, "It is " + own.state() + ": confirm it once it is TRIED.");
        }
        return own(id, actor);
    }

    BatchRows.Row stop(UUID id, Actor actor) {
        BatchRows.Row own = own(id, actor);
        rows.stop(own.id());
        return own(id, actor);
    }

    BatchRows.Row own(UUID id, Actor actor) {
        return rows.find(id)
                .filter(row -> row.memberId().equals(actor.member())
                        && row.organisationId().equals(actor.organisation()))
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "You ordered no such act."));
    }
}
