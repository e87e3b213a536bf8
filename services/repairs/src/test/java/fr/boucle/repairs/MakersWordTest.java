package fr.boucle.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What only a maker says is told as a maker's word. */
class MakersWordTest {
    private final Workshop workshop = new Workshop();

    @Test
    void where_only_the_maker_says_that_there_is_no_medium_what_leaves_says_no_more() {
        UUID id = workshop.announcedAs("PRINTER", "").deviceId();
        workshop.put(id, "reception", "{}").expect(204);
        workshop.put(id, "media", "{\"media\":[],\"absence\":{\"how\":\"MAKER_SAYS_NONE\"}}")
                .expect(204);
        workshop.put(id, "checks", "{\"checks\":[{\"check\":\"POWER\",\"result\":\"PASS\"}]}")
                .expect(204);
        workshop.put(id, "grade", "{\"appearance\":\"B\"}").expect(200);
        workshop.put(id, "readiness", "{}").expect(204);
        assertThat(workshop.event(id, "DeviceReady").json().at("/dataState").asText())
                .isEqualTo("MAKER_SAYS_NONE");
    }
}
