package fr.boucle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The labels of all devices in a state are printed at once, from whichever page of the list they stand on. */
class LabelSheetsTest {
    private static final int DEVICES = 430;
    private static Territory territory;

    @BeforeAll
    static void start() {
        territory = new Territory().quiet().member("technician");
        territory.upstream.on("GET /api/repairs/devices", LabelSheetsTest::some);
        territory.upstream.on("POST /api/repairs/labels", 200, "application/pdf", "%PDF-1.7");
    }

    @AfterAll
    static void stop() {
        territory.close();
    }

    private static void some(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        int from = query.contains("after=") ? Integer.parseInt(query.replaceAll(".*after=(\\d+).*", "$1")) : 0;
        int to = Math.min(DEVICES, from + Integer.parseInt(query.replaceAll(".*limit=(\\d+).*", "$1")));
        String rows = IntStream.range(from, to)
                .mapToObj(number -> "{\"deviceId\":\"D%1$d\",\"code\":\"C%1$d\",\"kind\":\"LAPTOP\"}".formatted(number))
                .collect(Collectors.joining(",", "[", "]"));
        if (to < DEVICES) {
            exchange.getResponseHeaders().set("Link", "</api/repairs/devices?after=" + to + ">; rel=\"next\"");
        }
        exchange.getResponseHeaders().set("X-Total-Count", Integer.toString(DEVICES));
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        byte[] body = rows.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void those_of_a_state_come_as_one_file() {
        HttpReader technician = new HttpReader(territory);
        var page = technician.get("/atelier/etiquettes?etat=EXPECTED");
        assertThat(page.body()).contains("Les 430 étiquettes de cet état");
        var file = technician.post(
                "/atelier/etiquettes/feuille", Map.of("jeton", HttpReader.token(page), "tous", "EXPECTED"));
        assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
        String asked = territory
                .upstream
                .received("POST /api/repairs/labels")
                .getLast()
                .body();
        assertThat(asked).contains("\"D0\"", "\"D429\"");
        assertThat(asked.split(",")).hasSize(DEVICES);
    }
}
