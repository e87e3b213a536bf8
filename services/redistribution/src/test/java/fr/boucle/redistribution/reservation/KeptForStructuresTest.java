package fr.boucle.redistribution.reservation;

import static fr.boucle.redistribution.A.service;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.redistribution.endowment.AStructure;
import fr.boucle.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a structure was promised and does not fetch is kept as long as its page says. */
class KeptForStructuresTest {
    private final AStructure places = new AStructure();

    @Test
    void what_a_structure_does_not_fetch_within_thirty_days_goes_back_and_somebody_decides_again() {
        String reference = places.asked(AStructure.wish("DESKTOP", 3));
        assertThat(places.promised(reference, "DESKTOP")).hasSize(3);
        Set<Instant> until =
                places.shown(places.structure, reference).json().at("/devices").findValuesAsText("expiresAt").stream()
                        .map(Instant::parse)
                        .collect(Collectors.toSet());
        assertThat(until).allSatisfy(one -> assertThat(Duration.between(Instant.now(), one))
                .isBetween(Duration.ofDays(29), Duration.ofDays(30)));
        assertThat(after(29, reference)).isEqualTo("ACCEPTED");
        assertThat(after(31, reference)).isEqualTo("ASKED");
        assertThat(places.shown(places.structure, reference).json().at("/devices"))
                .isEmpty();
    }

    private String after(int days, String reference) {
        try {
            TestClock.advance(Duration.ofDays(days));
            service().bean(ExpireReservations.class).expire();
        } finally {
            TestClock.reset();
        }
        return places.shown(places.structure, reference).at("/state");
    }
}
