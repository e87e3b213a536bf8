package fr.boucle.wasteregister;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.Someone;
import fr.boucle.testkit.Statements;
import fr.boucle.testkit.TestClock;
import fr.boucle.values.Ids;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A list asks the database once for what belongs to its rows, however many they are. */
class OncePerListTest {
    private static final String API = "/api/waste-register";

    private final ServicePart part = A.part();
    private final Actor keeper = A.keeper();

    private JsonNode once(String path, String table) {
        List<JsonNode> answer = new ArrayList<>();
        List<String> asked = Statements.during(
                part,
                () -> answer.add(part.as(keeper).get(API + path).expect(200).json()),
                table);
        assertThat(asked).as("statements about " + table).hasSize(1);
        return answer.getFirst();
    }

    @Test
    void the_media_of_the_items_of_a_lot_and_of_a_page() {
        UUID device = A.scrapped(
                part, keeper, "DESKTOP", A.Piece.dataBearing("S2HONCE1", 400), A.Piece.dataBearing("S2HONCE2", 300));
        UUID lot = A.lotOf(part, keeper, device);
        for (String path : List.of("/lots/" + lot, "/items?deviceId=" + device)) {
            assertThat(once(path, "waste_medium").findValuesAsText("serialNumber"))
                    .containsExactlyInAnyOrder("S2HONCE1", "S2HONCE2");
        }
    }

    @Test
    void the_sites_and_recipients_of_lots() {
        Answer _ = A.consigned(part, keeper);
        Answer _ = A.consigned(part, keeper);
        assertThat(once("/lots", "FROM organisation").findValuesAsText("organisationName"))
                .hasSize(2)
                .doesNotContain("");
        assertThat(once("/lots", "FROM operator").findValuesAsText("destinationName"))
                .hasSize(2)
                .doesNotContain("");
    }

    @Test
    void the_proofs_of_operators() {
        UUID first = A.operator(part, "RECEPISSE");
        UUID second = A.operator(part, "RECEPISSE");
        JsonNode listed = once("/operators?limit=200", "operator_proof");
        assertThat(listed)
                .filteredOn(one -> List.of(first.toString(), second.toString())
                        .contains(one.at("/operatorId").asText()))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.at("/proofs")).hasSize(1));
    }

    @Test
    void the_names_of_those_who_read() {
        for (int i = 0; i < 2; i++) {
            part.as(keeper)
                    .put(
                            API + "/delegations/" + Ids.next(),
                            Map.of(
                                    "readerOrganisationId",
                                    Someone.with(Role.KEEPER).organisation(),
                                    "purpose",
                                    "AUDIT",
                                    "validUntil",
                                    new TestClock()
                                            .instant()
                                            .plus(Duration.ofDays(2))
                                            .toString()))
                    .expect(200);
        }
        assertThat(once("/delegations", "FROM organisation")).hasSize(2);
    }

    @Test
    void the_lines_that_a_file_of_errors_names() {
        Answer line = A.consigned(part, keeper);
        Answer other = A.consigned(part, keeper);
        String[] rows = new String(
                        part.as(keeper)
                                .get(API + "/exports/trackdechets/outgoing.csv")
                                .expect(200)
                                .bytes(),
                        UTF_8)
                .strip()
                .split("\n", -1);
        String file = rows[0] + ";Erreur\n" + rows[1] + ";inconnu\n" + rows[2] + ";inconnu\n";
        List<JsonNode> read = new ArrayList<>();
        List<String> asked = Statements.during(
                part,
                () -> read.add(part.as(keeper)
                        .post(API + "/exports/errors/previews?type=OUTGOING_WASTE", file.getBytes(UTF_8), "text/csv")
                        .expect(200)
                        .json()),
                "FROM register_line");
        assertThat(asked).hasSize(1);
        assertThat(read.getFirst().findValuesAsText("lineId"))
                .containsExactlyInAnyOrder(line.at("/lineId"), other.at("/lineId"));
    }
}
