package fr.boucle.donations.convention;

import fr.boucle.donations.Wire;
import fr.boucle.donations.convention.ConventionEvent.ConventionSigned;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the log is told of conventions. */
class ConventionEventsTest {
    private static final UUID DONOR = UUID.fromString("0199a4c2-7a00-7000-8000-0000000000a1");
    private static final UUID TAKER = UUID.fromString("0199a4c2-7a00-7000-8000-0000000000a2");
    private static final UUID CLAIM = UUID.fromString("0199a4c2-7c00-7000-8000-0000000000c1");
    private static final UUID CONVENTION = UUID.fromString("0199a4c2-7c00-7000-8000-0000000000c2");

    @Test
    void the_events_of_conventions_are_unchanged() {
        Wire.unchanged(new ConventionSigned(
                CONVENTION,
                CLAIM,
                DONOR,
                TAKER,
                2,
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                Instant.parse("2026-11-20T09:50:00Z")));
    }
}
