package fr.boucle.donations.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The schema that GLPI's own agents follow lies beside the repository. */
class GlpiSchemaTest {
    private static final Path SCHEMA = Path.of("../../../shared/samples/glpi/inventory.schema.json");

    @Test
    void every_section_and_field_that_we_read_is_one_of_the_schemas() throws IOException {
        boolean there = Files.isReadable(SCHEMA);
        if (!there) {
            System.out.println(
                    "skipped: no GLPI schema at " + SCHEMA.toAbsolutePath().normalize());
        }
        Assumptions.assumeTrue(there, "no GLPI schema beside the repository");
        JsonNode content = new ObjectMapper().readTree(SCHEMA.toFile()).at("/properties/content/properties");
        assertThat(GlpiReader.SECTIONS)
                .allSatisfy(
                        section -> assertThat(content.has(section)).as(section).isTrue());
        assertThat(fields(content.at("/bios"))).contains("smanufacturer", "smodel", "ssn", "assettag");
        assertThat(fields(content.at("/hardware"))).contains("chassis_type", "memory", "vmsystem");
        assertThat(fields(content.at("/storages/items"))).contains("serial", "disksize", "type", "interface", "model");
        assertThat(fields(content.at("/batteries/items"))).contains("capacity", "real_capacity");
    }

    private static List<String> fields(JsonNode section) {
        List<String> names = new ArrayList<>();
        section.path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }
}
