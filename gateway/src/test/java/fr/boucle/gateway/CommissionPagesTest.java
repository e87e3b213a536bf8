package fr.boucle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a commission decides is minuted; what the calculation did is told every year. */
class CommissionPagesTest {
    private static final String REQUEST = """
            {"reference":"R%07d","state":"WAITING","communeCode":"44184","kindWanted":"LAPTOP","need":"NONE","score":60,"rank":%d,
            "openedAt":"2026-10-03T08:00:00Z"}""";

    private static Territory territory;
    private static HttpReader decider;

    @BeforeAll
    static void start() {
        territory = new Territory().quiet().member("decider");
        HouseholdDay.settle(territory.upstream);
        decider = new HttpReader(territory);
    }

    @AfterAll
    static void stop() {
        territory.close();
    }

    private static String page(String path) {
        return decider.get(path).body().replace("\u00a0", " ");
    }

    @Test
    void the_decisions_of_a_day_are_printed_as_minutes_with_what_the_calculation_had_proposed() {
        assertThat(page("/demandes/ordre-du-jour")).contains("href=\"/demandes/proces-verbal\"");
        assertThat(page("/demandes/proces-verbal?jour=2026-11-19"))
                .contains("19 novembre 2026", "2 décisions", "2 personnes ont décidé", "second examen", "7K4M92A1")
                .contains("Accordées : 1. Refusées : 1. Reportées : 0.", "écartée", "Signatures");
    }

    @Test
    void the_agenda_is_printed_whole_and_taken_along_as_a_file() {
        String some = IntStream.range(0, 200)
                .mapToObj(i -> REQUEST.formatted(i, i + 1))
                .collect(Collectors.joining(",", "[", "]"));
        territory.upstream.on("GET /api/redistribution/requests", exchange -> {
            boolean first = !exchange.getRequestURI().getQuery().contains("after=");
            if (first) {
                exchange.getResponseHeaders().set("Link", "</api/redistribution/requests?after=next>; rel=\"next\"");
            }
            exchange.getResponseHeaders().set("X-Total-Count", "223");
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            byte[] body = (first ? some : "[" + REQUEST.formatted(222, 223) + "]").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        assertThat(page("/demandes/ordre-du-jour?type=LAPTOP&tri=-openedAt"))
                .contains(
                        "href=\"/demandes/ordre-du-jour?type=LAPTOP&amp;tri=-openedAt&amp;tout=oui\"",
                        "href=\"/demandes/ordre-du-jour.csv?type=LAPTOP&amp;tri=-openedAt\"");
        assertThat(page("/demandes/ordre-du-jour?tout=oui"))
                .contains("223 demandes", ">R0000000<", ">R0000199<", ">R0000222<")
                .doesNotContain("rel=\"next\"");
        String csv = "GET /api/redistribution/requests.csv";
        territory.upstream.on(csv, 200, "text/csv", "Demande\nR0000000\n");
        assertThat(page("/demandes/ordre-du-jour.csv?tri=openedAt")).contains("R0000000");
        assertThat(territory.upstream.received(csv).getLast().line()).contains("state=WAITING", "sort=openedAt");
    }

    @Test
    void the_rules_and_what_came_of_them_are_told_to_anybody_every_year() {
        assertThat(page("/regles")).contains("href=\"/regles/algorithme\"");
        assertThat(page("/regles/algorithme?annee=2026"))
                .contains(
                        "L. 311-3-1",
                        "Une personne de la commission",
                        "éteint",
                        "61 (accordées : 40, refusées : 12, reportées : 9)")
                .contains("Demandés : 6, répondus : 5, accordés : 2, en retard : 1");
    }
}
