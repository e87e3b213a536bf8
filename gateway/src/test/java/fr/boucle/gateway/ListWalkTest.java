package fr.boucle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every list is walked to its end by its links alone, there and back: each row is met once. */
class ListWalkTest {
    private static final int ROWS = 137;
    private static final Pattern ROW = Pattern.compile("R(\\d{4})");
    private static final Pattern NEXT = Pattern.compile("<a rel=\"next\" href=\"([^\"]+)\"");
    private static final Pattern PREVIOUS = Pattern.compile("<a rel=\"prev\" href=\"([^\"]+)\"");

    private static Territory territory;
    private static HttpReader member;

    @BeforeAll
    static void start() {
        territory = new Territory().member();
        territory.upstream.json("GET /api/redistribution/structures", "[]");
        territory.upstream.json("GET /api/accounts/organisation-names", "[]");
        territory.upstream.json("GET /api/donations/inventories", "[]");
        territory.upstream.json("GET /api/donations/lots/0195b3c0-0000-7000-8000-000000000002", """
                {"lotId":"0195b3c0-0000-7000-8000-000000000002","state":"DRAFT","title":"Tout le parc","deviceCount":137}""");
        territory.upstream.json("GET /api/repairs/next-steps/people", "[]");
        territory.upstream.json("GET /api/donations/batches/0195b3c0-0000-7000-8000-000000000001", """
                {"batchId":"0195b3c0-0000-7000-8000-000000000001","act":"waste","state":"DONE"}""");
        member = new HttpReader(territory);
    }

    @AfterAll
    static void stop() {
        territory.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/appareils, donations/devices, deviceId, code",
        "/lots, donations/lots, lotId, title",
        "/lots/0195b3c0-0000-7000-8000-000000000002, donations/lots/0195b3c0-0000-7000-8000-000000000002/devices, deviceId, code",
        "/reservations, donations/claims, claimId, purpose",
        "/conventions, donations/conventions, conventionId, lotTitle",
        "/attente, donations/waiting-places, placeId, code",
        "/ecarts, donations/differences, deviceId, code",
        "/inventaires, donations/inventories, id, problem",
        "/vocabulaire, donations/vocabulary/words, about, text",
        "/vocabulaire/organisme, donations/own-words, key, word",
        "/organismes, accounts/organisations, id, name",
        "/candidatures, accounts/applications, id, email",
        "/membres, accounts/members, id, email",
        "/membres/journal, accounts/journal, organisationId, memberId",
        "/demandes, redistribution/requests, reference, kindWanted",
        "/affectations, redistribution/reservations, reservationId, requestReference",
        "/creneaux, redistribution/slots, slotId, place",
        "/dotations, redistribution/endowments, reference, organisationName",
        "/programmes, redistribution/programmes, programmeId, title",
        "/stock, redistribution/stock, deviceId, code",
        "/demandes/R1/appareils, redistribution/requests/R1/devices, deviceId, code",
        "/atelier/pieces, repairs/parts, partId, label",
        "/atelier/postes/effacer, repairs/next-steps, deviceId, code",
        "/atelier/machines, repairs/bench-machines, machineId, label",
        "/dechets, waste-register/lots, lotId, wasteCode",
        "/dechets/elements, waste-register/items, itemId, wasteCode",
        "/registre, waste-register/lines, lineId, publicId",
        "/registre/consultations, waste-register/looks, lookId, organisationName",
        "/registre/anomalies/MASS_OUTLIER, waste-register/anomalies/MASS_OUTLIER, lineId, publicId",
        "/operations/atelier, repairs/batches, batchId, act",
        "/operations/appareils/0195b3c0-0000-7000-8000-000000000001, donations/batches/0195b3c0-0000-7000-8000-000000000001/items, subjectId, name",
        "/operateurs, waste-register/operators, operatorId, name",
        "/codes, waste-register/waste-codes, code, label",
        "/messages/donations, donations/dead-letters, id, reason"
    })
    void each_row_is_met_once_there_and_back(String page, String list, String id, String shown) {
        territory.upstream.on("GET /api/" + list, exchange -> answer(exchange, id, shown));
        for (String start : List.of(page, page + "?lignes=25", page + "?lignes=100")) {
            List<List<String>> there = walk(start, NEXT);
            assertThat(there.stream().flatMap(List::stream).toList())
                    .as(start)
                    .hasSize(ROWS)
                    .doesNotHaveDuplicates();
            List<List<String>> back = walk(last(start), PREVIOUS);
            assertThat(back.reversed()).as(start + ", back").isEqualTo(there);
        }
    }

    @Test
    void a_day_that_narrows_a_list_goes_along_from_page_to_page() {
        territory.upstream.on(
                "GET /api/waste-register/delegations", exchange -> answer(exchange, "delegationId", "readerName"));
        List<String> _ = territory.upstream.asked();
        assertThat(walk("/registre/acces?avant=2099-01-01", NEXT)).hasSize(3);
        assertThat(territory.upstream.askedInFull())
                .filteredOn(asked -> asked.contains("/delegations") && !asked.contains("borrowed"))
                .hasSize(3)
                .allSatisfy(asked -> assertThat(asked).contains("to=2099-01-01"));
    }

    @Test
    void a_blocked_message_is_read_on_whichever_page_it_lies() {
        String id = "0195b3c0-0000-7000-8000-000000000777";
        territory.upstream.on("GET /api/donations/dead-letters", exchange -> {
            boolean first = !exchange.getRequestURI().getQuery().contains("after=200");
            if (first) {
                exchange.getResponseHeaders().set("Link", "</api/donations/dead-letters?after=200>; rel=\"next\"");
            }
            send(exchange, first ? "[]" : "[{\"id\":\"%s\",\"reason\":\"far behind\"}]".formatted(id));
        });
        assertThat(member.get("/messages/donations/" + id).body()).contains("far behind");
    }

    private static List<List<String>> walk(String start, Pattern link) {
        List<List<String>> pages = new ArrayList<>();
        Optional<String> next = Optional.of(start);
        while (next.isPresent()) {
            String body = member.get(next.get()).body();
            pages.add(rows(body));
            assertThat(pages).as(start).hasSizeLessThan(10);
            next = found(link, body);
        }
        return pages;
    }

    private static String last(String start) {
        String at = start;
        for (Optional<String> next = Optional.of(start); next.isPresent(); ) {
            at = next.get();
            next = found(NEXT, member.get(at).body());
        }
        return at;
    }

    private static List<String> rows(String body) {
        String table = body.substring(body.indexOf("<tbody>"), body.indexOf("</tbody>"));
        return Stream.of(table.split("<tr>"))
                .skip(1)
                .map(row -> ROW.matcher(row)
                        .results()
                        .map(MatchResult::group)
                        .findFirst()
                        .orElse(row))
                .toList();
    }

    private static Optional<String> found(Pattern link, String body) {
        return link.matcher(body)
                .results()
                .map(result -> result.group(1).replace("&amp;", "&"))
                .findFirst();
    }

    /** Pages as the services do: by the id after which it goes on. */
    private static void answer(HttpExchange exchange, String id, String shown) throws IOException {
        String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
        Map<String, String> asked = Stream.of(query.split("&"))
                .filter(pair -> pair.contains("="))
                .collect(Collectors.toMap(pair -> pair.split("=")[0], pair -> pair.split("=")[1]));
        int from = Optional.ofNullable(asked.get("after"))
                .map(after -> Integer.parseInt(after.substring(after.length() - 4)) + 1)
                .orElse(0);
        int to = Math.min(ROWS, from + Integer.parseInt(asked.getOrDefault("limit", "50")));
        String rows = IntStream.range(from, to)
                .mapToObj(row -> "{\"%s\":\"%s\",\"%s\":\"R%04d\"}".formatted(id, cursor(row), shown, row))
                .collect(Collectors.joining(",", "[", "]"));
        if (to < ROWS) {
            exchange.getResponseHeaders()
                    .set(
                            "Link",
                            "<%s?after=%s&limit=50>; rel=\"next\""
                                    .formatted(exchange.getRequestURI().getPath(), cursor(to - 1)));
        }
        send(exchange, rows);
    }

    private static void send(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String cursor(int row) {
        return "R%04d-0000-7000-8000-00000000%04d".formatted(row, row);
    }
}
