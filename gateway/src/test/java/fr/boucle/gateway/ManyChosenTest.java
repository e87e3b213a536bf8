package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Whoever chooses many gets to the page that checks the choice, not to a refusal of its address. */
class ManyChosenTest {
    private static final int MANY = 1_000;

    @Test
    void a_thousand_devices_are_checked_before_they_are_claimed() throws IOException, InterruptedException {
        try (Territory territory = new Territory().quiet().member("technician")) {
            DonationDay.settle(territory.upstream);
            HttpReader technician = new HttpReader(territory);
            String chosen = ("&a=" + ID + "1").repeat(MANY);
            assertThat(technician
                            .get("/reservations/verification?lot=" + ID + "1" + chosen)
                            .statusCode())
                    .isEqualTo(200);
        }
    }
}
