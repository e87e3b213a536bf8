package fr.boucle.observatory;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Event;
import fr.boucle.testkit.ServicePart;
import org.junit.jupiter.api.Test;

class DiskWasteTest {
    private static final ServicePart PART = ServicePart.shared("observatory");

    @Test
    void the_waste_of_a_disk_leaves_the_device_where_it_is_and_comes_after_what_was_done_to_it() {
        Story story = new Story(12);
        story.device("donations", "DeviceListed", story.laptop, 1, 0);
        story.device("donations", "DeviceHandedOver", story.laptop, 2, 1);
        story.device("repairs", "DeviceReceived", story.laptop, 4, 1);
        story.device("repairs", "MediumRemoved", story.laptop, 5, 1);
        story.device("repairs", "ErasureAccepted", story.laptop, 6, 1);
        Event waste = story.device("waste-register", "WasteItemAccepted", story.laptop, 1, 1);
        Object _ = ((ObjectNode) waste.json()).put("kind", "MEDIUM").put("massGrams", 115);
        story.events.forEach(PART.log()::publish);
        eventually(() -> assertThat(PassportTest.thread(story.laptop))
                .containsExactly(
                        "0 DeviceListed listed",
                        "1 DeviceHandedOver in-transit",
                        "1 DeviceReceived workshop",
                        "1 MediumRemoved",
                        "1 ErasureAccepted",
                        "1 WasteItemAccepted"));
        Answer open = PART.asNobody().get("/api/observatory/passports/" + story.laptopCode);
        assertThat(open.at("/place")).isEqualTo("workshop");
        assertThat(open.at("/steps/5/facts/kind")).isEqualTo("MEDIUM");
    }
}
