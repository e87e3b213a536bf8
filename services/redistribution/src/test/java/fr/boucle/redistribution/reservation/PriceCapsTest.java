package fr.boucle.redistribution.reservation;

import static fr.boucle.redistribution.A.API;
import static fr.boucle.redistribution.A.service;
import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.boucle.redistribution.A;
import fr.boucle.values.DeviceKind;
import fr.boucle.values.Ids;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Price caps are adopted in donations alone; each makes the next version here. */
class PriceCapsTest {
    private static final String CAPS = API + "/references/price-caps";

    private static void adopted(String rule, String kind, long cents, String from) {
        adopted(Ids.next(), 1, rule, kind, cents, from);
    }

    private static void adopted(UUID of, int sequence, String rule, String kind, long cents, String from) {
        ObjectNode event = A.golden("donations", "RuleAdopted");
        event.put("rule", rule).put("subject", kind).put("amount", cents).put("validFrom", from);
        service().log().publish("fr.boucle.donations.RuleAdopted.v1", of, sequence, null, event.toString());
    }

    /** The caps of the newest version that is valid from this day. */
    private static JsonNode from(String day) {
        JsonNode versions = service().asNobody().get(CAPS).expect(200).json();
        String version = StreamSupport.stream(versions.spliterator(), false)
                .filter(one -> one.at("/validFrom").asText().equals(day))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no version from " + day))
                .at("/version")
                .asText();
        return service().asNobody().get(CAPS + "/" + version).expect(200).json();
    }

    @Test
    void each_cap_goes_on_into_the_versions_after_it() {
        adopted("RESALE_CAP", "LAPTOP", 17_000, "2031-06-01");
        eventually(() -> assertThat(from("2031-06-01").at("/LAPTOP").asLong()).isEqualTo(17_000));
        assertThat(from("2031-06-01").at("/SCREEN").asLong()).isEqualTo(3_000);
        // another kind, from an earlier day, told later
        adopted("RESALE_CAP", "SERVER", 25_000, "2031-01-01");
        eventually(() -> assertThat(from("2031-06-01").at("/SERVER").asLong()).isEqualTo(25_000));
        assertThat(from("2031-06-01").at("/LAPTOP").asLong()).isEqualTo(17_000);
        assertThat(from("2031-01-01").at("/SERVER").asLong()).isEqualTo(25_000);
        assertThat(from("2031-01-01").at("/LAPTOP").asLong()).isEqualTo(18_000);
        assertThat(from("2022-11-09").has("SERVER")).isFalse();
    }

    @Test
    void another_rule_makes_no_version() {
        UUID both = Ids.next();
        adopted(both, 1, "OFFER_DAYS", "ALL", 5, "2032-01-01");
        adopted(both, 2, "RESALE_CAP", "NETWORK", 900, "2033-01-01");
        eventually(() -> assertThat(from("2033-01-01").at("/NETWORK").asLong()).isEqualTo(900));
        assertThat(service().asNobody().get(CAPS).expect(200).text()).doesNotContain("2032-01-01");
    }

    /** Donations reads the file at each start, whatever day its caps are of: so does what may be asked here. */
    @Test
    void a_cap_that_a_later_edition_has_for_a_day_that_shipped_before_holds_here_too() {
        LocalDate day = LocalDate.of(2041, 1, 1);
        PriceCaps caps = service().bean(PriceCaps.class);
        caps.ship(day, Map.of(DeviceKind.TABLET, 9_000L), "A decree");
        adopted("RESALE_CAP", "TABLET", 8_000, "2041-06-01");
        eventually(() -> assertThat(from("2041-06-01").at("/TABLET").asLong()).isEqualTo(8_000));

        caps.ship(day, Map.of(DeviceKind.TABLET, 9_500L, DeviceKind.OTHER, 4_000L), "A decree, amended");
        assertThat(from("2041-01-01").at("/TABLET").asLong()).isEqualTo(9_500);
        assertThat(from("2041-01-01").at("/OTHER").asLong()).isEqualTo(4_000);
        assertThat(from("2041-06-01").at("/OTHER").asLong()).isEqualTo(4_000);
        assertThat(from("2041-06-01").at("/TABLET").asLong())
                .as("what was adopted here stays")
                .isEqualTo(8_000);

        long versions = versions();
        caps.ship(day, Map.of(DeviceKind.TABLET, 9_500L, DeviceKind.OTHER, 4_000L), "A decree, amended");
        assertThat(versions()).as("a restart adopts nothing anew").isEqualTo(versions);
    }

    private static long versions() {
        return service().asNobody().get(CAPS).expect(200).json().size();
    }
}
