package fr.boucle.redistribution.tracking;

import fr.boucle.messaging.Outbox;
import fr.boucle.messaging.Publication;
import fr.boucle.redistribution.reservation.Reservation;
import fr.boucle.redistribution.stock.Devices;
import fr.boucle.values.DeviceKind;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Keeps an answer beside its reservation, and tells it without them. */
@Singleton
class Answering {
    private static final String ACTOR = "household";

    private final FollowUps followUps;
    private final Devices devices;
    private final Outbox outbox;

    Answering(FollowUps followUps, Devices devices, Outbox outbox) {
        this.followUps = followUps;
        this.devices = devices;
        this.outbox = outbox;
    }

    /** Keeps the answer; the same one again changes nothing. */
    void answer(Reservation.Terms delivered, FollowUpAnswer told, Instant at) {
        Optional<FollowUps.Row> before = followUps.lock(delivered.id(), told.month());
        if (before.filter(row -> row.isSame(told)).isPresent()) {
            return;
        }
        // random, not of the time: the answer's id must not lead to the moment of a visit
        UUID id = before.map(FollowUps.Row::answerId).orElseGet(UUID::randomUUID);
        long version = before.map(row -> row.version() + 1).orElse(0L);
        followUps.answer(delivered.id(), told.month(), told.stillUsed(), told.wouldHaveBought(), at, id, version);
        DeviceKind kind =
                devices.find(delivered.device().id()).orElseThrow().equipment().kind();
        outbox.append(
                Publication.of(
                        new FollowUpAnswered(id, told.month(), kind, told.stillUsed(), told.wouldHaveBought(), at),
                        id,
                        version),
                ACTOR);
    }
}
