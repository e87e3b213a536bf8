package fr.boucle.observatory;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.boucle.testkit.Event;
import fr.boucle.testkit.ServicePart;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A figure counts what is so now: what came back is at no household, and a disk that was recycled is no recycled device. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HonestFiguresTest {
    private ServicePart part;

    @BeforeAll
    void start() {
        part = ServicePart.start("observatory", Map.of());
    }

    @AfterAll
    void stop() {
        part.close();
    }

    @Test
    void what_came_back_is_at_no_household_and_avoids_nothing_and_a_new_part_counts_only_at_home() {
        Story story = Story.whole(31);
        Story onTheBench = new Story(32);
        onTheBench.device("donations", "DeviceListed", onTheBench.laptop, 1, 0);
        onTheBench.device("donations", "DeviceHandedOver", onTheBench.laptop, 2, 1);
        onTheBench.device("repairs", "DeviceReceived", onTheBench.laptop, 1, 1);
        newDisk(onTheBench, 2);
        story.events.forEach(part.log()::publish);
        onTheBench.events.forEach(part.log()::publish);
        eventually(() -> counts(story.events.size() + onTheBench.events.size(), 1, "{\"LAPTOP\":1}"));
        assertThat(figures().at("/avoidedEmissions/newPartsKg").decimalValue()).isZero();
        assertThat(figures().at("/avoidedEmissions/kgCo2e/central").asInt()).isEqualTo(55);
        assertThat(figures().at("/devices/recycled").asInt()).isEqualTo(1);

        part.log().publish(story.device("redistribution", "DeviceReturned", story.laptop, 3, 4));
        part.log().publish(newDisk(story, 6, 4));
        eventually(() -> counts(story.events.size() + onTheBench.events.size(), 0, "{}"));
        assertThat(figures().at("/avoidedEmissions/kgCo2e").toString())
                .isEqualTo("{\"low\":0,\"central\":0,\"high\":0}");

        part.log().publish(story.device("repairs", "DeviceReady", story.laptop, 7, 5));
        part.log().publish(story.device("redistribution", "DeviceDelivered", story.laptop, 4, 6));
        eventually(() -> counts(story.events.size() + onTheBench.events.size(), 1, "{\"LAPTOP\":1}"));
        assertThat(figures().at("/avoidedEmissions/newPartsKg").asInt()).isEqualTo(140);
    }

    @Test
    void a_disk_that_was_recycled_is_no_recycled_device_neither_while_it_serves_nor_when_it_waits_as_waste() {
        Story story = new Story(33);
        story.device("donations", "DeviceListed", story.desktop, 1, 0);
        story.device("donations", "DeviceHandedOver", story.desktop, 2, 1);
        story.device("repairs", "MediumRemoved", story.desktop, 1, 1);
        Event disk = story.device("waste-register", "WasteItemAccepted", story.desktop, 1, 1);
        ObjectNode _ = ((ObjectNode) disk.json()).put("kind", "MEDIUM");
        story.other("waste-register", "TreatmentConfirmed", story.wasteLot, 2);
        long before = figures().at("/eventsSeen").asLong();
        int recycled = figures().at("/devices/recycled").asInt();
        story.events.forEach(part.log()::publish);
        eventually(() ->
                assertThat(figures().at("/eventsSeen").asLong()).isGreaterThanOrEqualTo(before + story.events.size()));
        assertThat(figures().at("/devices/recycled").asInt()).isEqualTo(recycled);

        int wasted = figures().at("/devices/wasted").asInt();
        part.log().publish(story.device("repairs", "DeviceScrapped", story.desktop, 2, 2));
        eventually(() -> assertThat(figures().at("/devices/wasted").asInt()).isEqualTo(wasted + 1));
        assertThat(figures().at("/devices/recycled").asInt()).isEqualTo(recycled);

        UUID carcasses = UUID.randomUUID();
        Event carcass = story.device("waste-register", "WasteItemAccepted", story.desktop, 2, 2);
        ObjectNode _ = ((ObjectNode) carcass.json()).put("lotId", carcasses.toString());
        Event treated = story.other("waste-register", "TreatmentConfirmed", carcasses, 2);
        ObjectNode _ = ((ObjectNode) treated.json()).put("lotId", carcasses.toString());
        part.log().publish(carcass);
        part.log().publish(treated);
        eventually(() -> assertThat(figures().at("/devices/recycled").asInt()).isEqualTo(recycled + 1));
    }

    private static Event newDisk(Story story, long sequence) {
        return newDisk(story, sequence, 1);
    }

    /** A disk of 135.016 kg, of the shop. */
    private static Event newDisk(Story story, long sequence, int hop) {
        Event fitted = story.device("repairs", "PartFitted", story.laptop, sequence, hop);
        ObjectNode _ = ((ObjectNode) fitted.json()).put("kind", "MEDIUM").put("origin", "NEW");
        return fitted;
    }

    private void counts(int events, int reused, String counted) {
        JsonNode figures = figures();
        assertThat(figures.at("/eventsSeen").asInt()).isGreaterThanOrEqualTo(events);
        assertThat(figures.at("/devices/reused").asInt()).isEqualTo(reused);
        assertThat(figures.at("/avoidedEmissions/devicesCounted").toString()).isEqualTo(counted);
    }

    private JsonNode figures() {
        return part.asNobody().get("/api/observatory/indicators").expect(200).json();
    }
}
