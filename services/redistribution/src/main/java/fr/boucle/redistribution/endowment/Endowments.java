package fr.boucle.redistribution.endowment;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import fr.boucle.persistence.Keys;
import fr.boucle.redistribution.household.Safe;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import fr.boucle.web.Version;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What structures asked for. Locks are taken in the order reservation, endowment: whoever decides holds no reservation yet. */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
class Endowments {
    private final EndowmentRows rows;
    private final EndowmentAddresses addresses;
    private final Past past;
    private final Safe safe;

    Endowments(EndowmentRows rows, EndowmentAddresses addresses, Past past, Safe safe) {
        this.rows = rows;
        this.addresses = addresses;
        this.past = past;
        this.safe = safe;
    }

    /**
     * What was asked for, the version it has, and since when it is as it is.
     *
     * @param dueOn the day by which devices come back, or by which a refusal that is looked at again is answered
     */
    record Found(
            Endowment endowment,
            long version,
            Instant since,
            @Nullable LocalDate dueOn) {
        Wish wish() {
            return endowment.wish();
        }

        UUID id() {
            return wish().id();
        }

        EndowmentState state() {
            return EndowmentState.of(endowment);
        }

        boolean isOf(Actor actor) {
            return wish().organisation().equals(actor.organisation())
                    && (actor.is(Role.MEDIATOR) || actor.is(Role.AGENT));
        }
    }

    /** What the structure wrote when it asked. */
    record Written(
            String needs, String answersFor, @Nullable String replyTo) {
        @Override
        public String toString() {
            return "Written";
        }
    }

    /** What people wrote; empty once forgotten. */
    record Told(
            String needs,
            String answersFor,
            String explanation,
            @Nullable Instant decidedAt) {
        @Override
        public String toString() {
            return "Told";
        }
    }

    /** What to do: events in order, possibly none. */
    interface Decision extends Function<Endowment, List<? extends EndowmentEvent>> {}

    /** What was written of it is sealed before it reaches a table. */
    Found open(Endowment.Asked asked, Written written, Actor actor) {
        Wish wish = asked.wish();
        Wish.Purpose purpose = wish.purpose();
        EndowmentRows.Row row = new EndowmentRows.Row(
                wish.id(),
                wish.reference(),
                0,
                EndowmentState.ASKED,
                wish.organisation(),
                new WishColumns(
                        purpose.place(),
                        purpose.communeCode(),
                        purpose.keptMonths(),
                        wish.wanted().column(),
                        actor.member(),
                        wish.askedAt(),
                        safe.seal(wish.id(), written.needs()),
                        safe.seal(wish.id(), written.answersFor())),
                AnswerColumns.NONE,
                wish.askedAt(),
                null);
        rows.save(row);
        addresses.keep(wish.id(), written.replyTo());
        return row.found();
    }

    /** Changes one that the actor may see, on the version it was read at where one is given. */
    @CanIgnoreReturnValue
    Found change(UUID id, Actor actor, @Nullable String ifMatch, Decision decision) {
        EndowmentRows.Row row =
                rows.lock(id).filter(found -> mayBeSeen(found.found(), actor)).orElseThrow(Endowments::unknown);
        if (ifMatch != null) {
            Version.required(ifMatch).mustBe(row.version());
        }
        return apply(row, actor.member(), decision);
    }

    /** After a reservation was released or its device came back: without any left somebody decides again, or it has ended. */
    void settle(UUID reservationId, Instant at) {
        rows.lockOf(reservationId).filter(row -> rows.countHeld(row.id()) == 0).ifPresent(row -> {
            boolean returned = rows.countIn(row.id(), "RETURNED") > 0;
            apply(row, row.wish().askedBy(), endowment -> switch (endowment) {
                case Endowment.Accepted accepted ->
                    List.of(returned ? accepted.end(Ending.RETURNED, at) : accepted.reopen(at));
                case Endowment.Ended kept when kept.isKept() -> List.of(kept.comeBack(at));
                case Endowment.Asked _, Endowment.Refused _, Endowment.Withdrawn _, Endowment.Ended _ -> List.of();
            });
        });
    }

    /** One that the actor may see: a decider each, a structure its own, a workshop those that its devices are promised to. */
    Found get(String reference, Actor actor) {
        return rows.findByReference(reference)
                .map(EndowmentRows.Row::found)
                .filter(found -> mayBeSeen(found, actor))
                .orElseThrow(Endowments::unknown);
    }

    /** One of the actor's own organisation. */
    Found getOwn(String reference, Actor actor) {
        return Optional.of(get(reference, actor))
                .filter(found -> found.isOf(actor))
                .orElseThrow(Endowments::unknown);
    }

    /** Those of these ids, in no order. */
    List<Found> all(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : rows.all(Keys.of(ids)).stream().map(EndowmentRows.Row::found).toList();
    }

    Told told(UUID id) {
        EndowmentRows.Row row = rows.findById(id).orElseThrow(Endowments::unknown);
        return new Told(
                opened(id, row.wish().needs()),
                opened(id, row.wish().answersFor()),
                opened(id, row.answer().explanation()),
                row.answer().decidedAt());
    }

    private String opened(UUID id, byte[] sealed) {
        return sealed.length == 0 ? "" : safe.open(id, sealed);
    }

    /** Its devices come back by a day. */
    void due(UUID id, LocalDate day) {
        rows.due(id, day);
    }

    List<UUID> dueBy(LocalDate day) {
        return rows.dueBy(day).stream().map(EndowmentRows.Row::id).toList();
    }

    /** Forgets what people wrote of those that ended before a time; numbers, places and days stay. */
    int forgetEndedBefore(Instant before) {
        List<EndowmentRows.Row> ended = rows.endedBefore(before);
        ended.forEach(row -> {
            rows.forgetWords(row.id());
            past.forget(row.id());
            addresses.forget(row.id());
        });
        return ended.size();
    }

    long countAsked(UUID organisation) {
        return rows.countAsked(organisation);
    }

    @CanIgnoreReturnValue
    private Found apply(EndowmentRows.Row before, UUID member, Decision decision) {
        EndowmentRows.Row row = before;
        Endowment endowment = before.found().endowment();
        for (EndowmentEvent event : decision.apply(endowment)) {
            endowment = endowment.on(event);
            AnswerColumns answer = event instanceof EndowmentEvent.Decided decided
                    ? row.answer().by(member, safe.seal(row.id(), decided.explanation()), event.at())
                    : row.answer();
            row = row.after(endowment, answer, event);
        }
        if (row.version() != before.version()) {
            rows.update(row);
        }
        return row.found();
    }

    private boolean mayBeSeen(Found found, Actor actor) {
        return actor.is(Role.DECIDER)
                || found.isOf(actor)
                || (actor.is(Role.TECHNICIAN) && rows.countOfWorkshop(found.id(), actor.organisation()) > 0);
    }

    private static Refusal unknown() {
        return new Refusal(CommonRefusal.NOT_FOUND, "Nothing that a structure asked for has this reference for you.");
    }
}
