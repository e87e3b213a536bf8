package fr.boucle.redistribution.tracking;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** The questions that are asked of a household later, and whether they are answered. */
@Singleton
class AskedLater {
    public static final List<Integer> MONTHS = List.of(3, 12);

    private final FollowUps followUps;

    AskedLater(FollowUps followUps) {
        this.followUps = followUps;
    }

    public boolean isAnswered(UUID reservationId, int month) {
        return followUps.countOf(reservationId, month) > 0;
    }
}
