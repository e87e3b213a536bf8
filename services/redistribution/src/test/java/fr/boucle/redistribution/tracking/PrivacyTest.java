package fr.boucle.redistribution.tracking;

import static fr.boucle.redistribution.A.API;
import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.boucle.redistribution.A;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Event;
import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.TestClock;
import fr.boucle.web.Actor;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Plants a name, contacts, words and a code at every entrance, and looks for them in every table, topic and log line. */
class PrivacyTest {
    private static final String NAME = "Zebulonne Kermadec";
    private static final String PHONE = "0699887766";
    private static final String EMAIL = "zebulonne.kermadec@courriel.example";
    private static final String WORDS = "la famille Kermadec vit chez sa tante";

    private static ObjectNode planted() {
        ObjectNode body = A.request("NONE", "SERVER", PHONE);
        ((ObjectNode) body.get("contact")).put("name", NAME).put("email", EMAIL);
        ((ObjectNode) body.get("mandate")).put("purpose", WORDS);
        return body;
    }

    @Test
    void what_people_write_of_themselves_stands_nowhere_but_in_the_sealed_row_and_goes_with_it() throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = System.out;
        Actor mediator = A.mediator();
        try (PrintStream both = new PrintStream(new Both(out, said), true, StandardCharsets.UTF_8)) {
            System.setOut(both);
            A.Opened request = A.opened(mediator, planted());
            walk(mediator, request);
            List<String> secrets = new ArrayList<>(List.of(NAME, "Kermadec", PHONE, EMAIL, WORDS, request.code()));
            secrets.add(request.code().replace("-", ""));
            eventually(() -> assertThat(A.service().log().of("redistribution"))
                    .extracting(event -> event.json().toString())
                    .anyMatch(json -> json.contains(request.reference())));
            nowhere(secrets, said);
            A.service()
                    .asNobody()
                    .put(API + "/followed-requests/erasure", A.code(request))
                    .expect(204);
            A.service()
                    .asNobody()
                    .post(API + "/followed-requests", A.code(request))
                    .expectProblem(404, "not-found");
            A.service()
                    .as(mediator)
                    .get(API + "/requests/" + request.reference() + "/contact")
                    .expectProblem(404, "not-found");
            assertThat(count("SELECT COUNT(*) FROM household h JOIN request r ON r.id = h.request_id"
                            + " WHERE r.reference = '" + request.reference() + "'"))
                    .isZero();
            assertThat(count("SELECT COUNT(*) FROM request WHERE erased_at IS NOT NULL AND state = 'CLOSED'"
                            + " AND commune_code = '44109' AND reference = '" + request.reference() + "'"))
                    .isOne();
            A.opened(A.mediator(), planted());
        } finally {
            System.setOut(out);
        }
    }

    private static void walk(Actor mediator, A.Opened request) {
        String path = API + "/requests/" + request.reference();
        Answer contact = A.service().as(mediator).get(path + "/contact").expect(200);
        assertThat(contact.at("/name")).isEqualTo(NAME);
        A.service().as(mediator).once().post(API + "/requests", planted()).expectProblem(409, "duplicate-household");
        String wrong =
                "{\"outcome\":\"POSTPONED\",\"reasonCode\":\"NO_SUITABLE_DEVICE\",\"explanation\":\"" + WORDS + "\"}";
        A.service()
                .as(A.decider())
                .ifMatch(request.etag())
                .put(path + "/decision", wrong)
                .expect(200);
        Answer export = A.service()
                .asNobody()
                .post(API + "/followed-requests/exports", A.code(request))
                .expect(200);
        assertThat(export.at("/household/contact/email")).isEqualTo(EMAIL);
        assertThat(export.at("/household/mandatePurpose")).isEqualTo(WORDS);
        assertThat(export.at("/notices/0/explanation")).isEqualTo(WORDS);
        assertThat(export.json().at("/journal").findValuesAsText("what")).contains("CONTACT", "OWN_EXPORT");
        A.service()
                .as(mediator)
                .once()
                .post(API + "/requests", "{\"need\":\"" + NAME + "\"}")
                .expect(400);
    }

    private static void nowhere(List<String> secrets, ByteArrayOutputStream said) throws SQLException {
        String log = said.toString(StandardCharsets.UTF_8);
        for (Event event : A.service().log().of("redistribution")) {
            log += event;
        }
        for (String secret : secrets) {
            assertThat(log).doesNotContainIgnoringCase(secret);
        }
        try (Connection connection = A.service().database()) {
            for (String table : tables(connection)) {
                for (String cell : cells(connection, table)) {
                    for (String secret : secrets) {
                        assertThat(cell).as(table).doesNotContain(secret.toLowerCase(Locale.ROOT));
                    }
                }
            }
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows =
                connection.getMetaData().getTables(connection.getCatalog(), null, "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        assertThat(tables).contains("household", "request", "decision", "outbox", "repeated_request", "notification");
        return tables;
    }

    private static List<String> cells(Connection connection, String table) throws SQLException {
        List<String> cells = new ArrayList<>();
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("SELECT * FROM " + table)) {
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    byte[] bytes = rows.getBytes(i);
                    if (bytes != null) {
                        cells.add(new String(bytes, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT));
                    }
                }
            }
        }
        return cells;
    }

    private static long count(String query) throws SQLException {
        try (Connection connection = A.service().database();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }

    @Test
    void two_years_after_the_last_contact_a_household_is_forgotten_and_not_a_day_before() throws SQLException {
        A.Reserved delivered = A.delivered();
        A.Opened open = A.opened(A.mediator(), A.request("NONE", "SERVER"));
        String trace = "SELECT COUNT(*) FROM reservation WHERE state = 'DELIVERED' AND reference = '"
                + delivered.request().reference() + "'";
        try {
            TestClock.advance(Duration.ofDays(729));
            A.service().bean(EraseOldRequests.class).erase();
            assertThat(erased(delivered.request())).isFalse();
            TestClock.advance(Duration.ofDays(2));
            for (int batch = 0; batch < 20; batch++) {
                A.service().bean(EraseOldRequests.class).erase();
            }
        } finally {
            TestClock.reset();
        }
        assertThat(erased(delivered.request())).isTrue();
        assertThat(erased(open)).isTrue();
        assertThat(count(trace)).isOne();
        eventually(() -> assertThat(A.service().log().of("redistribution"))
                .filteredOn(
                        event -> event.json().at("/requestReference").asText().equals(open.reference()))
                .extracting(Event::name)
                .containsExactly("RequestOpened", "RequestClosed"));
    }

    private static boolean erased(A.Opened request) throws SQLException {
        return count(
                        "SELECT COUNT(*) FROM request r WHERE r.erased_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM household h"
                                + " WHERE h.request_id = r.id) AND r.reference = '" + request.reference() + "'")
                == 1;
    }

    @Test
    void a_repeated_post_says_the_code_again_although_it_is_kept_nowhere() {
        ServicePart service = A.service();
        Actor mediator = A.mediator();
        ObjectNode body = A.request("NONE", "LAPTOP");
        var caller = service.as(mediator)
                .with("Idempotency-Key", java.util.UUID.randomUUID().toString());
        Answer first = caller.post(API + "/requests", body).expect(201);
        Answer again = caller.post(API + "/requests", body).expect(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.etag()).isEqualTo(first.etag());
        caller.post(API + "/requests", A.request("SHARED", "LAPTOP")).expectProblem(422, "idempotency-key-reused");
    }

    @Test
    void without_a_mandate_the_structure_no_longer_sees_the_contact_and_another_never_does() {
        Actor mediator = A.mediator();
        A.Opened request = A.opened(mediator, A.request("NONE", "LAPTOP"));
        String path = API + "/requests/" + request.reference();
        A.service().as(A.mediator()).get(path + "/contact").expectProblem(404, "not-found");
        A.service()
                .asNobody()
                .put(API + "/followed-requests/mandate-revocation", A.code(request))
                .expect(204);
        A.service().as(mediator).get(path + "/contact").expectProblem(409, "mandate-lapsed");
        A.service()
                .as(mediator)
                .put(path + "/mandate", "{\"until\":\"" + A.inMonths(3) + "\"}")
                .expect(204);
        A.service().as(mediator).get(path + "/contact").expect(200);
    }

    private static final class Both extends OutputStream {
        private final OutputStream one;
        private final OutputStream other;

        Both(OutputStream one, OutputStream other) {
            this.one = one;
            this.other = other;
        }

        @Override
        public void write(int value) throws java.io.IOException {
            one.write(value);
            other.write(value);
        }
    }
}
