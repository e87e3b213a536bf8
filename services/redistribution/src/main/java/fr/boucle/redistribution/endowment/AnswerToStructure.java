package fr.boucle.redistribution.endowment;

import fr.boucle.redistribution.letter.Letter;
import fr.boucle.redistribution.letter.Notifications;
import fr.boucle.web.Actor;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** A decision is kept beside those before it, and the structure is told. */
@Singleton
class AnswerToStructure {
    private final Past past;
    private final Notifications notifications;
    private final InstantSource clock;

    AnswerToStructure(Past past, Notifications notifications, InstantSource clock) {
        this.past = past;
        this.notifications = notifications;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Who made the refusal that waits for another person. */
    Optional<UUID> refusedBy(UUID endowment) {
        return past.lookedAt(endowment).map(Past.Made::by);
    }

    void answer(UUID endowment, EndowmentDecisionCommand decision, Actor actor, Instant at) {
        past.keep(endowment, decision, actor.member(), at);
        notifications.queue(endowment, Letter.Kind.ENDOWMENT_DECIDED);
    }
}
