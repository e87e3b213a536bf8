package fr.boucle.redistribution.decision;

import fr.boucle.redistribution.priority.Score;
import fr.boucle.redistribution.priority.Weights;
import fr.boucle.redistribution.request.Asked;
import fr.boucle.redistribution.request.Outcome;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it was made: what a person chose, beside what the rule computed at that moment.
 *
 * @param requestVersion the version of the request it was made on
 */
public record Made(UUID id, UUID requestId, long requestVersion, Choice choice, Computed computed, By by) {

    /**
     * What was chosen.
     *
     * @param explanation in words for the household; absent once it was forgotten
     */
    public record Choice(
            Outcome outcome,
            @Nullable UUID deviceId,
            @Nullable UUID reservationId,
            @Nullable UUID programmeId,
            String reasonCode,
            @Nullable String explanation) {
        boolean isSame(DecisionCommand again) {
            return outcome == again.outcome()
                    && reasonCode.equals(again.reasonCode())
                    && Objects.equals(deviceId, again.deviceId())
                    && Objects.equals(programmeId, again.programmeId());
        }

        @Override
        public String toString() {
            return "Choice " + outcome + " " + reasonCode;
        }
    }

    /**
     * What the rule computed.
     *
     * @param proposedDeviceId what the matching proposed
     */
    public record Computed(
            @Nullable UUID proposedDeviceId,
            boolean followedProposal,
            Snapshot snapshot,
            @Nullable String indexVersion,
            int rank,
            int queueLength) {}

    /**
     * The points of the moment, and what they were counted from.
     *
     * @param asked what the request said then; absent of older decisions, and once it was forgotten
     */
    @Serdeable
    public record Snapshot(
            long waitingDays,
            Score score,
            Weights weights,
            @Nullable AskedThen asked) {}

    /** Who decided, for which organisation, when. */
    public record By(UUID member, UUID organisation, Instant at) {}

    /** What the request said when it was decided; as it is now, where that was not kept. */
    Asked asked(Asked now) {
        AskedThen then = computed.snapshot().asked();
        return then == null ? now : then.in(now);
    }

    public Outcome outcome() {
        return choice.outcome();
    }

    public Score score() {
        return computed.snapshot().score();
    }
}
