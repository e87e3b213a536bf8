package fr.boucle.observatory;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.ServicePart;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is ready to be given is counted by kind, and no longer once it is promised. */
class StockByKindTest {
    @Test
    void a_ready_device_counts_under_its_kind_until_it_is_reserved() {
        try (ServicePart part = ServicePart.start("observatory", Map.of())) {
            Story story = new Story(11);
            story.device("donations", "DeviceListed", story.laptop, 1, 0);
            story.device("donations", "DeviceHandedOver", story.laptop, 2, 1);
            story.device("repairs", "DeviceReceived", story.laptop, 1, 1);
            story.device("repairs", "DeviceReady", story.laptop, 2, 2);
            story.events.forEach(part.log()::publish);
            eventually(() -> assertThat(stock(part)).isEqualTo("{\"LAPTOP\":1}"));
            part.log().publish(story.device("redistribution", "DeviceReserved", story.laptop, 1, 2));
            eventually(() -> assertThat(stock(part)).isEqualTo("{}"));
        }
    }

    private static String stock(ServicePart part) {
        return part.asNobody()
                .get("/api/observatory/indicators")
                .expect(200)
                .json()
                .at("/stockByKind")
                .toString();
    }
}
