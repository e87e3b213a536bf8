package fr.boucle.observatory;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Event;
import fr.boucle.testkit.ServicePart;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Seven laptops at homes but one, each with its desktop in the register; one has a new disk, and one is only listed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenDataTest {
    private ServicePart part;

    @BeforeAll
    void tellTheStory() {
        part = ServicePart.start("observatory", Map.of());
        int told = 0;
        for (int seed = 0; seed < 7; seed++) {
            Story story = Story.whole(seed);
            if (seed == 1) {
                Event fitted = story.device("repairs", "PartFitted", story.laptop, 9, 1);
                ObjectNode _ =
                        ((ObjectNode) fitted.json()).put("kind", "MEDIUM").put("origin", "NEW");
            }
            if (seed == 2) {
                story.device("redistribution", "DeviceReturned", story.laptop, 3, 4);
            }
            told += story.events.size();
            story.events.forEach(part.log()::publish);
        }
        Story listed = new Story(8);
        part.log().publish(listed.device("donations", "DeviceListed", listed.laptop, 1, 0));
        int events = told + 1;
        eventually(() -> assertThat(open("/api/observatory/indicators").at("/eventsSeen"))
                .isEqualTo(Integer.toString(events)));
    }

    @AfterAll
    void stop() {
        part.close();
    }

    private Answer open(String path) {
        return part.asNobody().get(path).expect(200);
    }

    /** The cells of a CSV, without its header. */
    private List<String[]> rows(String table) {
        return open("/api/observatory/open-data/" + table)
                .text()
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    @Test
    void every_count_and_the_avoided_emissions_follow_from_the_open_data_alone() {
        JsonNode told = open("/api/observatory/indicators").json();
        Map<String, Integer> places = new TreeMap<>();
        rows("devices.csv").forEach(row -> places.merge(row[3], Integer.parseInt(row[4]), Integer::sum));
        assertThat(new ObjectMapper().valueToTree(places).toString())
                .isEqualTo(told.at("/devicesByPlace").toString());
        assertThat(places.get("household")).isEqualTo(told.at("/devices/reused").asInt());
        assertThat(places.get("waste")).isEqualTo(told.at("/devices/wasted").asInt());
        JsonNode factors = open("/api/observatory/emission-factors").json();
        double years = factors.at("/assumptions/secondLifeYears").asDouble();
        double production = 0;
        double parts = 0;
        for (String[] row : rows("at-home.csv")) {
            JsonNode factor = factors.at((row[0].equals("DEVICE") ? "/devices/" : "/parts/") + row[1]);
            double made = factor.at("/fabrication").asDouble()
                    + factor.at("/distribution").asDouble();
            double life = factor.at("/lifeYears").asDouble();
            production += row[0].equals("DEVICE") ? Integer.parseInt(row[2]) * made / life * Math.min(years, life) : 0;
            parts += row[0].equals("NEW_PART") ? Integer.parseInt(row[2]) * made : 0;
        }
        double exact = factors.at("/assumptions/substitution/central").asDouble() * production - parts;
        assertThat(told.at("/avoidedEmissions/kgCo2e/central").asDouble())
                .isEqualTo(new BigDecimal(exact)
                        .round(new MathContext(2, RoundingMode.HALF_EVEN))
                        .doubleValue());
    }

    @Test
    void a_table_is_as_its_schema_says_and_its_json_says_the_same() {
        for (String table : List.of("devices", "at-home")) {
            JsonNode fields = open("/api/observatory/open-data/" + table + ".schema.json")
                    .json()
                    .at("/fields");
            List<String> names = fields.findValuesAsText("name");
            assertThat(open("/api/observatory/open-data/" + table + ".csv").text())
                    .startsWith(String.join(",", names) + "\n");
            for (String[] row : rows(table + ".csv")) {
                assertThat(row).hasSameSizeAs(names);
                for (int column = 0; column < row.length; column++) {
                    JsonNode field = fields.get(column);
                    String pattern = field.at("/constraints/pattern")
                            .asText(field.at("/type").asText().equals("integer") ? "[1-9][0-9]*" : "[A-Z_]+");
                    assertThat(row[column]).as(field.toString()).matches("(?:" + pattern + ")");
                }
            }
        }
        JsonNode json = open("/api/observatory/open-data/devices.json").json();
        List<String[]> rows = rows("devices.csv");
        assertThat(json).hasSameSizeAs(rows);
        assertThat(json.get(0).at("/place").asText()).isEqualTo(rows.getFirst()[3]);
        assertThat(json.get(0).at("/devices").asText()).isEqualTo(rows.getFirst()[4]);
    }

    @Test
    void the_catalogue_names_only_files_that_are_there_each_with_its_licence_and_type() {
        JsonNode catalogue = open("/api/observatory/open-data/catalogue.jsonld").json();
        assertThat(catalogue.at("/@type").asText()).isEqualTo("dcat:Catalog");
        List<JsonNode> files = catalogue.findValues("dcat:distribution").stream()
                .flatMap(JsonNode::valueStream)
                .toList();
        assertThat(files).hasSizeGreaterThan(4);
        for (JsonNode file : files) {
            assertThat(file.at("/dct:license/@id").asText()).contains("licence-ouverte");
            Answer answer =
                    open(URI.create(file.at("/dcat:downloadURL/@id").asText()).getPath());
            String type = file.at("/dcat:mediaType/@id").asText();
            assertThat(answer.header("Content-Type").orElseThrow())
                    .startsWith(type.substring("https://www.iana.org/assignments/media-types/".length()));
            if (file.has("dct:conformsTo")) {
                Answer _ =
                        open(URI.create(file.at("/dct:conformsTo/@id").asText()).getPath());
            }
        }
    }

    @Test
    void who_has_a_file_already_is_told_so_without_it() {
        for (String file :
                List.of("devices.csv", "devices.json", "at-home.csv", "catalogue.jsonld", "devices.schema.json")) {
            String path = "/api/observatory/open-data/" + file;
            Answer first = open(path);
            assertThat(first.header("Link").orElseThrow()).contains("rel=\"license\"");
            Answer again = part.asNobody()
                    .with("If-None-Match", first.etag())
                    .get(path)
                    .expect(304);
            assertThat(again.bytes()).isEmpty();
            assertThat(again.etag()).isEqualTo(first.etag());
            Answer _ = part.asNobody()
                    .with("If-None-Match", "\"another\"")
                    .get(path)
                    .expect(200);
        }
    }

    @Test
    void what_is_below_five_is_merged_and_told() {
        assertThat(open("/api/observatory/open-data/devices.csv").text())
                .isEqualTo("year,commune_code,device_kind,place,devices\n"
                        + "*,*,*,in-transit,1\n"
                        + "*,*,*,listed,1\n"
                        + "2026,44109,LAPTOP,household,6\n"
                        + "2026,44109,LAPTOP,waste,7\n");
        assertThat(open("/api/observatory/open-data/at-home.csv").text())
                .isEqualTo("item,kind,count\nDEVICE,LAPTOP,6\nNEW_PART,MEDIUM,1\n");
    }
}
