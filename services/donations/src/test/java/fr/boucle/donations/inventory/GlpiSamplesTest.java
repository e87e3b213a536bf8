package fr.boucle.donations.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.donations.A;
import fr.boucle.testkit.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Inventories that GLPI's own agents wrote, and the schema they follow; both lie beside the repository. */
class GlpiSamplesTest {
    private static final Path SAMPLES = Path.of("../../../shared/samples/glpi");

    @BeforeEach
    void there() {
        boolean there = Files.isReadable(SAMPLES.resolve("inventory.schema.json"));
        if (!there) {
            System.out.println(
                    "skipped: no GLPI samples at " + SAMPLES.toAbsolutePath().normalize());
        }
        Assumptions.assumeTrue(there, "no GLPI samples beside the repository");
    }

    @Test
    void real_inventories_each_get_a_verdict_and_what_is_told_of_the_machine() throws IOException {
        for (String name : List.of("computer_1", "computer_2", "phone_1", "printer_1")) {
            Answer preview = A.preview(A.donor(), Files.readAllBytes(SAMPLES.resolve(name + ".json")))
                    .expect(200);
            assertThat(preview.json().get("rows")).as(name).hasSize(1);
            assertThat(Set.of("ACCEPTED", "TO_FIX", "RECYCLING")).contains(preview.at("/rows/0/verdict"));
        }
        JsonNode laptop = A.listed(A.donor(), Files.readAllBytes(SAMPLES.resolve("computer_1.json")))
                .getFirst();
        assertThat(laptop.get("kind").asText()).isEqualTo("LAPTOP");
        assertThat(laptop.get("model").asText()).isEqualTo("XPS 13 9350");
        assertThat(laptop.get("serialNumber").asText()).isEqualTo("640HP72");
    }

    @Test
    void all_machines_in_one_file_are_as_many_rows() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String name : List.of("computer_1", "computer_2", "phone_1", "printer_1")) {
            all.append(all.isEmpty() ? "[" : ",").append(Files.readString(SAMPLES.resolve(name + ".json")));
        }
        Answer preview = A.preview(A.donor(), all.append("]").toString().getBytes(StandardCharsets.UTF_8))
                .expect(200);
        PreviewInventoryTest.addsUp(preview, 4);
    }
}
