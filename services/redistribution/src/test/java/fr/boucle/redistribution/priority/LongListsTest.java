package fr.boucle.redistribution.priority;

import static fr.boucle.redistribution.A.API;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.redistribution.A;
import fr.boucle.testkit.Caller;
import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.Walk;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of a territory's size: whoever follows their links meets every row exactly once, forwards and backwards. */
class LongListsTest {
    private static final int REQUESTS = 2_000;
    private static final int DEVICES = 10_000;

    private static ServicePart service;
    private static Caller decider;

    @BeforeAll
    static void fill() throws SQLException {
        service = ServicePart.start("redistribution", Map.of());
        AYear.load(service.database(), AYear.requests(REQUESTS), AYear.devices(DEVICES));
        decider = service.as(A.decider());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static Walk walkedBothWays(String path, String id) {
        Walk there = Walk.on(decider, API + path);
        assertThat(there.each(id)).doesNotHaveDuplicates();
        assertThat(Walk.back(decider, there.end()).each(id)).isEqualTo(there.each(id));
        return there;
    }

    @ParameterizedTest
    @CsvSource({
        "/requests?limit=200, /rank",
        "/requests?limit=200&sort=-openedAt, ''",
        "/requests?limit=190&sort=need, ''"
    })
    void the_queue(String path, String rising) {
        Walk queue = walkedBothWays(path, "/reference");
        assertThat(queue.rows()).hasSize(REQUESTS);
        assertThat(queue.total()).isEqualTo("2000");
        if (!rising.isEmpty()) {
            assertThat(queue.rows()).extracting(row -> row.at(rising).asInt()).isSorted();
        }
    }

    @ParameterizedTest
    @CsvSource({"/stock?limit=200", "/stock?limit=190&sort=-grade", "/stock?limit=200&sort=code"})
    void the_stock(String path) {
        Walk stock = walkedBothWays(path, "/deviceId");
        assertThat(stock.rows()).hasSize(DEVICES);
        assertThat(stock.total()).isEqualTo("10000");
    }

    @Test
    void what_suits_a_request() {
        String reference =
                decider.get(API + "/requests?limit=1&kind=LAPTOP").expect(200).at("/0/reference");
        String path = "/requests/" + reference + "/devices?limit=200";
        Walk best = walkedBothWays(path, "/deviceId");
        assertThat(best.rows()).hasSizeGreaterThan(1_500).hasSize(Integer.parseInt(best.total()));
        Walk near = walkedBothWays(path + "&sort=distance", "/deviceId");
        assertThat(near.each("/deviceId")).containsExactlyInAnyOrderElementsOf(best.each("/deviceId"));
        assertThat(near.rows()).extracting(row -> row.at("/distance").asInt()).isSorted();
    }

    @Test
    void filters_combine_and_mean_what_the_rows_say() {
        Walk all = Walk.on(decider, API + "/requests?limit=200");
        JsonNode one = all.rows().get(700);
        String commune = one.at("/communeCode").asText();
        assertThat(filtered("&kind=TABLET&need=NONE"))
                .isEqualTo(which(
                        all,
                        row -> row.at("/kindWanted").asText().equals("TABLET")
                                && row.at("/need").asText().equals("NONE")));
        assertThat(filtered("&commune=" + commune))
                .contains(one.at("/reference").asText())
                .isEqualTo(which(all, row -> row.at("/communeCode").asText().equals(commune)));
        String structure = one.at("/organisationId").asText();
        assertThat(filtered("&organisationId=" + structure))
                .isEqualTo(which(all, row -> row.at("/organisationId").asText().equals(structure)));
        assertThat(filtered("&q=r19+9"))
                .isEqualTo(which(all, row -> row.at("/reference").asText().contains("R19")));
        assertThat(filtered("&commune=nowhere")).isEmpty();
        assertThat(filtered("&state=POSTPONED")).isEmpty();
    }

    @Test
    void the_file_holds_the_rows_of_the_filter_in_the_order_of_the_page() {
        List<String> shown = filtered("&kind=TABLET&sort=-openedAt");
        assertThat(firstCells("/requests.csv?kind=TABLET&sort=-openedAt")).isEqualTo(shown);
        assertThat(firstCells("/stock.csv?sort=grade")).hasSize(DEVICES);
    }

    private static List<String> filtered(String filter) {
        return Walk.on(decider, API + "/requests?limit=200" + filter).each("/reference");
    }

    private static List<String> which(Walk all, Predicate<JsonNode> meant) {
        return all.rows().stream()
                .filter(meant)
                .map(row -> row.at("/reference").asText())
                .toList();
    }

    private static List<String> firstCells(String path) {
        return decider.get(API + path)
                .expect(200)
                .text()
                .lines()
                .skip(1)
                .map(line -> line.split(";", 2)[0])
                .toList();
    }
}
