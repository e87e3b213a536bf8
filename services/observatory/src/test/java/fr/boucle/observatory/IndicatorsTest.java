package fr.boucle.observatory;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Caller;
import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.Someone;
import fr.boucle.web.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Ten devices of one commune: six laptops at homes, four desktops in the register; and one found under another name. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndicatorsTest {
    private static final int EVENTS = 6 * 23 + 6;
    private ServicePart part;

    @BeforeAll
    void tellTheStory() {
        part = ServicePart.start("observatory", java.util.Map.of());
        for (int seed = 0; seed < 6; seed++) {
            Story story = Story.whole(seed);
            story.events.forEach(part.log()::publish);
        }
        Story mixedUp = new Story(7);
        mixedUp.device("repairs", "DeviceReceived", mixedUp.laptop, 2, 1);
        mixedUp.device("repairs", "UnexpectedDeviceReceived", mixedUp.laptop, 1, 1);
        mixedUp.device("donations", "DeviceListed", mixedUp.desktop, 1, 0);
        mixedUp.device("donations", "DeviceHandedOver", mixedUp.desktop, 2, 1);
        mixedUp.device("repairs", "DeviceNotReceived", mixedUp.desktop, 1, 1);
        ObjectNode linked = (ObjectNode) mixedUp.device("repairs", "DevicesLinked", mixedUp.desktop, 2, 1)
                .json();
        var _ = linked.put("aliasDeviceId", mixedUp.laptop.toString());
        ((ObjectNode) mixedUp.events.get(1).json()).put("deviceId", mixedUp.laptop.toString());
        mixedUp.events.forEach(part.log()::publish);
        eventually(() -> assertThat(indicators().at("/eventsSeen")).isEqualTo(Integer.toString(EVENTS)));
        Answer alias = part.as(Someone.with(Role.AGENT))
                .get("/api/observatory/devices/" + mixedUp.laptop + "/passport")
                .expect(200);
        assertThat(alias.at("/deviceId")).isEqualTo(mixedUp.desktop.toString());
        assertThat(alias.at("/place")).isEqualTo("workshop");
    }

    @AfterAll
    void stop() {
        part.close();
    }

    @Test
    void each_device_is_counted_once_and_the_chain_balances() {
        JsonNode indicators = indicators().json();
        assertThat(indicators.at("/devicesByPlace").toString())
                .isEqualTo("{\"household\":6,\"waste\":6,\"workshop\":1}");
        assertThat(indicators.at("/balance/entered").asLong()).isEqualTo(13);
        assertThat(indicators.at("/balance/inPlaces").asLong()).isEqualTo(13);
        assertThat(indicators.at("/balance/holds").asBoolean()).isTrue();
        assertThat(indicators.at("/balance/since").asText()).isNotBlank();
        assertThat(indicators.at("/devices").toString())
                .isEqualTo("{\"reduced\":0,\"reused\":6,\"equipped\":0,\"repaired\":6,\"wasted\":6,\"recycled\":6}");
        assertThat(indicators.at("/waste/acceptedGrams").asLong()).isEqualTo(6 * 1700);
        assertThat(indicators.at("/waste/treatedGramsByMode/RECYCLAGE").asLong())
                .isEqualTo(6 * 12_000);
        assertThat(indicators.at("/rebuilding").asBoolean()).isFalse();
    }

    @Test
    void avoided_emissions_are_a_range_with_their_factors() {
        JsonNode avoided = indicators().json().at("/avoidedEmissions");
        // six laptops: 6 × (170 + 12.3) / 5 × 3 = 656.28
        assertThat(avoided.at("/productionOfNewDevicesKg").asInt()).isEqualTo(660);
        assertThat(avoided.at("/kgCo2e").toString()).isEqualTo("{\"low\":130,\"central\":330,\"high\":530}");
        assertThat(avoided.at("/factors/version").asText()).isEqualTo("2.1.0");
        assertThat(avoided.at("/factors/sha256").asText())
                .isEqualTo("998bcc506dab0958e78754d5ab781404aa4967f6ba18eac718bc16b40912b015");
        Answer factors =
                part.asNobody().get("/api/observatory/emission-factors").expect(200);
        assertThat(factors.at("/devices/LAPTOP/fabrication")).isEqualTo("170");
        assertThat(factors.at("/materials/devices/LAPTOP/movedKg")).isEqualTo("680");
        assertThat(factors.at("/refurbished/devices/LAPTOP/avoidedKg")).isEqualTo("27");
        assertThat(factors.json().at("/refurbished/devices/TABLET").has("avoidedKg"))
                .isFalse();
    }

    @Test
    void many_who_look_at_once_get_one_and_the_same_count() {
        String first = indicators().at("/asOf");
        for (int look = 0; look < 3; look++) {
            String again = indicators().at("/asOf");
            assertThat(Duration.between(Instant.parse(first), Instant.parse(again)))
                    .satisfiesAnyOf(apart -> assertThat(apart).isZero(), apart -> assertThat(apart)
                            .isGreaterThanOrEqualTo(Duration.ofSeconds(5)));
        }
    }

    @Test
    void open_data_merge_what_is_below_five() {
        assertThat(part.asNobody()
                        .get("/api/observatory/open-data/devices.csv")
                        .expect(200)
                        .text())
                .isEqualTo("year,commune_code,device_kind,place,devices\n"
                        + "*,*,*,workshop,1\n"
                        + "2026,44109,LAPTOP,household,6\n"
                        + "2026,44109,LAPTOP,waste,6\n");
        JsonNode shares = part.asNobody()
                .get("/api/observatory/open-data/four-r")
                .expect(200)
                .json();
        assertThat(shares).hasSize(1);
        assertThat(shares.at("/0/devices").asLong()).isEqualTo(13);
        assertThat(shares.at("/0/reused").decimalValue()).isEqualByComparingTo("0.462");
        assertThat(shares.at("/0").has("reduced")).isFalse();
    }

    @Test
    void a_rebuild_gives_the_same_view_again() {
        Caller steward = part.as(Someone.with(Role.STEWARD));
        String before = withoutTime(indicators().json());
        assertThat(steward.put("/api/observatory/rebuild").expect(202).at("/state"))
                .isEqualTo("RUNNING");
        eventually(() ->
                assertThat(steward.get("/api/observatory/rebuild").at("/state")).isEqualTo("DONE"));
        assertThat(Integer.parseInt(steward.get("/api/observatory/rebuild").at("/messagesReadAgain")))
                .isGreaterThanOrEqualTo(EVENTS);
        Instant finished = Instant.parse(steward.get("/api/observatory/rebuild").at("/finishedAt"));
        eventually(() -> assertThat(Instant.parse(indicators().at("/asOf"))).isAfter(finished));
        assertThat(withoutTime(indicators().json())).isEqualTo(before);
    }

    @Test
    void only_the_steward_rebuilds() {
        for (String role : List.of(Role.AGENT, Role.AUDITOR, Role.DECIDER)) {
            Caller caller = part.as(Someone.with(role));
            Answer _ = caller.put("/api/observatory/rebuild").expectProblem(403, "role-not-allowed");
            Answer _ = caller.get("/api/observatory/rebuild").expectProblem(403, "role-not-allowed");
        }
        Answer _ = part.asNobody().put("/api/observatory/rebuild").expectProblem(401, "sign-in-required");
    }

    private Answer indicators() {
        return part.asNobody().get("/api/observatory/indicators").expect(200);
    }

    private static String withoutTime(JsonNode indicators) {
        ObjectNode copy = indicators.deepCopy();
        var _ = copy.remove(List.of("asOf", "balance"));
        return copy.toString();
    }
}
