package fr.boucle.donations.lot;

import fr.boucle.donations.Wire;
import fr.boucle.donations.lot.LotEvent.LotClosed;
import fr.boucle.donations.lot.LotEvent.LotPublished;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the log is told of lots. */
class LotEventsTest {
    private static final UUID DONOR = UUID.fromString("0199a4c2-7a00-7000-8000-0000000000a1");
    private static final UUID LOT = UUID.fromString("0199a4c2-7c00-7000-8000-0000000000b1");

    @Test
    void the_events_of_lots_are_unchanged() {
        Wire.unchanged(new LotPublished(
                LOT, DONOR, 2, "44109", Instant.parse("2026-12-20T22:59:59Z"), Instant.parse("2026-11-20T09:20:00Z")));
        Wire.unchanged(new LotClosed(LOT, DONOR, Instant.parse("2026-12-20T23:00:00Z")));
    }
}
