package fr.boucle.redistribution.endowment;

import fr.boucle.redistribution.letter.Letter;
import fr.boucle.redistribution.letter.Notifications;
import fr.boucle.web.Actor;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a structure was told of what it asked: every decision, whether a refusal can be looked at again, and which letters went out. */
@Singleton
class Correspondence {
    private final Past past;
    private final Looking looking;
    private final Notifications notifications;

    Correspondence(Past past, Looking looking, Notifications notifications) {
        this.past = past;
        this.looking = looking;
        this.notifications = notifications;
    }

    /**
     * All of it.
     *
     * @param decisions the first one first
     * @param secondLook absent where there is no refusal to look at
     */
    @Serdeable
    record Told(List<Decided> decisions, Looking.@Nullable View secondLook, List<Written> letters) {
        /** For who does not read what is written to the structure. */
        static final Told NOTHING = new Told(List.of(), null, List.of());
    }

    /** A decision; its words are empty once forgotten. */
    @Serdeable
    record Decided(
            EndowmentDecisionCommand.Answer outcome,
            List<Wanted> granted,
            @Nullable RefusedBecause reasonCode,
            String explanation,
            Instant decidedAt) {
        @Override
        public String toString() {
            return "Decided " + outcome;
        }
    }

    /** A letter: sent, or to be printed where no address was left. */
    @Serdeable
    record Written(Letter.Kind kind, Instant queuedAt, Notifications.@Nullable Outcome outcome) {}

    Told of(Endowment endowment, Actor reader) {
        UUID id = endowment.wish().id();
        return new Told(
                decisions(id),
                looking.of(endowment, reader).orElse(null),
                notifications.of(id).stream()
                        .map(row -> new Written(row.kind(), row.queuedAt(), row.outcome()))
                        .toList());
    }

    private List<Decided> decisions(UUID id) {
        return past.of(id).stream()
                .map(made -> new Decided(
                        made.outcome(), made.granted().list(), made.reasonCode(), made.explanation(), made.at()))
                .toList();
    }
}
