package fr.boucle.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two files of one workshop: what is said at one is said of both, and a label leads to the file that lives. */
class TwinAnswersTest {
    private final Workshop workshop = new TwoWorkshops().first;

    @Test
    void one_answer_is_both_files_and_a_label_leads_to_the_file_that_lives() {
        Workshop.Announced known = workshop.received("HDD");
        UUID again = TwoWorkshops.comesAgain(workshop, known, "Dell");
        TwoWorkshops.answer(workshop, again, "DIFFERENT", 204);
        assertThat(isAsked(again)).isFalse();
        assertThat(isAsked(known.deviceId())).isFalse();
        for (UUID from : List.of(again, known.deviceId())) {
            TwoWorkshops.answer(workshop, again, "SAME_HERE", 204);
            assertThat(found(known.code())).containsExactly(again.toString());
            assertThat(scanned(known.code())).isEqualTo(again.toString());
            TwoWorkshops.answer(workshop, from, "DIFFERENT", 204);
            assertThat(isAsked(again)).isFalse();
            assertThat(isAsked(known.deviceId())).isFalse();
            assertThat(found(known.code())).containsExactly(known.deviceId().toString());
            assertThat(scanned(known.code())).isEqualTo(known.deviceId().toString());
        }
    }

    private boolean isAsked(UUID id) {
        JsonNode twin = TwoWorkshops.twins(workshop, id).get(0);
        return twin.at("/open").asBoolean() || twin.at("/awaited").asBoolean();
    }

    private List<String> found(String code) {
        return workshop.technician()
                .get("/api/repairs/devices?code=" + code)
                .json()
                .valueStream()
                .map(device -> device.at("/deviceId").asText())
                .toList();
    }

    private String scanned(String code) {
        return workshop.technician()
                .put("/api/repairs/scans/look", "{\"codes\":[\"" + code + "\"]}")
                .at("/0/deviceId");
    }
}
