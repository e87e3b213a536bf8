package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.gateway.repairs.Workshop;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A technician's day and board show each step's own first devices and all of its count, however many wait elsewhere. */
class BenchDayTest {
    private static final String STEPS = "GET /api/repairs/next-steps";

    private static Territory territory;
    private static HttpReader technician;

    @BeforeAll
    static void start() {
        territory = new Territory().quiet().member("technician");
        territory.upstream.json("GET /api/donations/waiting-places", "[]").with(STEPS, "X-Total-Count", "1731");
        technician = new HttpReader(territory);
    }

    @AfterAll
    static void stop() {
        territory.close();
    }

    @Test
    void what_waits_is_counted_by_the_service_and_leads_to_its_station() {
        String day = technician.get("/jour").body();
        assertThat(day.replaceAll("\\p{Z}", " "))
                .contains("<a href=\"/atelier/postes/effacer?etape=ERASE_AGAIN_OR_REMOVE\">Effacements refusés</a>"
                        + " <span class=\"count\">1 731</span>")
                .contains("<a href=\"/atelier/postes/sortir\">", "<a href=\"/etabli/" + ID + "2\">Ordinateur portable")
                .contains(" 7K4M92A2</a>");
        assertThat(asked("limit=50")).hasSize(5).allMatch(line -> line.contains("sort=urgency"));
    }

    @Test
    void the_day_counts_every_step_that_the_board_counts() {
        technician.get("/jour");
        assertThat(asked("limit=50").stream()
                        .flatMap(line -> Stream.of(
                                line.replaceAll(".*[?&]step=([^&]*).*", "$1").split(",|%2C"))))
                .containsAll(Workshop.STEPS);
    }

    @Test
    void each_station_of_the_board_has_its_own_first_devices() {
        String board = technician.get("/atelier?a=moi").body();
        for (int device = 0; device < 8; device++) {
            assertThat(board).containsOnlyOnce("<a href=\"/etabli/" + ID + device + "\">");
        }
        assertThat(asked("limit=6"))
                .hasSize(4)
                .allMatch(line -> line.contains("sort=urgency") && line.contains("mine=true"));
    }

    private static List<String> asked(String part) {
        return territory.upstream.received(STEPS + "?").stream()
                .map(Upstream.Received::line)
                .filter(line -> line.contains(part))
                .toList();
    }
}
