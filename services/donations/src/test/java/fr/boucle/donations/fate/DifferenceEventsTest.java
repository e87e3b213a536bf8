package fr.boucle.donations.fate;

import fr.boucle.donations.Wire;
import fr.boucle.donations.fate.Difference.DifferenceClosed;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the log is told of differences. */
class DifferenceEventsTest {
    private static final UUID DONOR = UUID.fromString("0199a4c2-7a00-7000-8000-0000000000a1");
    private static final UUID SECOND = UUID.fromString("0199a4c2-7b00-7000-8000-000000000002");
    private static final UUID CONVENTION = UUID.fromString("0199a4c2-7c00-7000-8000-0000000000c2");

    @Test
    void the_end_of_a_difference_is_unchanged() {
        Wire.unchanged(new DifferenceClosed(
                SECOND, CONVENTION, DONOR, "NOT_RECEIVED", "STAYED_WITH_DONOR", Instant.parse("2026-11-22T10:00:00Z")));
    }
}
