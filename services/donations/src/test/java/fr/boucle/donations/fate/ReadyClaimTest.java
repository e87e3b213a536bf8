package fr.boucle.donations.fate;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.boucle.donations.A;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Golden;
import fr.boucle.testkit.Readied;
import fr.boucle.values.Ids;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever gave a device, and whoever dropped one off, is told of its readiness what its workshop told, and nothing where it told nothing. */
class ReadyClaimTest {
    @ParameterizedTest
    @MethodSource("fr.boucle.testkit.Readied#all")
    void the_workshops_word_is_passed_on_as_it_was_said(Readied found) throws IOException {
        Answer receipt = A.association("ESUS")
                .calls()
                .put(
                        "/api/donations/drop-offs/" + Ids.next(),
                        Map.of("kind", found.kind(), "manufacturer", "HP", "model", "EliteBook 840"))
                .expect(201);
        UUID device = UUID.fromString(receipt.at("/deviceId"));
        ObjectNode ready = (ObjectNode) new ObjectMapper().readTree(Golden.json("repairs", "DeviceReady"));
        Object _ = ready.put("deviceId", device.toString()).remove("refurbished");
        if (found.refurbished() != null) {
            Object _ = ready.put("refurbished", found.refurbished());
        }
        A.PART.log().publish("fr.boucle.repairs.DeviceReady.v1", device, 4, 2, ready.toString());
        Map<String, String> code = Map.of("receiptCode", receipt.at("/receiptCode"));
        JsonNode step = eventually(Duration.ofSeconds(30), () -> {
            JsonNode steps = A.PART.asNobody()
                    .post("/api/donations/receipts", code)
                    .expect(200)
                    .json()
                    .get("steps");
            assertThat(steps).hasSize(1);
            return steps.get(0);
        });
        assertThat(step.path("refurbished").asText(""))
                .isEqualTo(
                        found.refurbished() == null ? "" : found.refurbished().toString());
    }
}
