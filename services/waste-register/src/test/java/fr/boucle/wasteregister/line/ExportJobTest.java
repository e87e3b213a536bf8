package fr.boucle.wasteregister.line;

import static fr.boucle.testkit.Eventually.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.TestClock;
import fr.boucle.values.Ids;
import fr.boucle.wasteregister.A;
import fr.boucle.web.Actor;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Exports in the background: ordered, watched, fetched, declared, cancelled; the platform's errors read back. */
class ExportJobTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    private final ServicePart part = A.part();
    private final Actor keeper = A.keeper();

    @Test
    void an_export_is_made_in_the_background_and_is_the_file_that_is_streamed() {
        Answer line = A.consigned(part, keeper);
        UUID job = order("outgoing.csv");
        done(job);
        Answer file = part.as(keeper).get(path(job) + "/file").expect(200);
        assertThat(file.bytes())
                .isEqualTo(part.as(keeper)
                        .get("/api/waste-register/exports/trackdechets/outgoing.csv")
                        .expect(200)
                        .bytes());
        assertThat(part.as(keeper).get(path(job)).expect(200).at("/linesDone")).isEqualTo("1");
        part.as(A.keeper()).get(path(job)).expectProblem(404, "not-found");
        part.as(keeper)
                .put(path(job) + "/declaration", Map.of("declaredOn", A.today().toString()))
                .expect(200);
        Answer shown = part.as(keeper)
                .get("/api/waste-register/lines/" + line.at("/lineId"))
                .expect(200);
        assertThat(shown.at("/declarations/0/version")).isEqualTo("1");
        assertThat(shown.at("/declarations/0/memberId"))
                .isEqualTo(keeper.member().toString());
        assertThat(part.as(keeper)
                        .put(
                                path(job) + "/declaration",
                                Map.of("declaredOn", A.today().toString()))
                        .expect(200)
                        .at("/declared"))
                .isEqualTo("0");
    }

    @Test
    void what_a_delegate_declares_of_its_file_counts_for_the_registers_that_are_lent_for_that() {
        Actor delegate = A.keeper();
        Answer toDeclare = A.consigned(part, keeper);
        UUID _ = lend(keeper, delegate, "DECLARE");
        Actor owner = A.keeper();
        Answer toRead = A.consigned(part, owner);
        UUID _ = lend(owner, delegate, "READ");
        UUID job = Ids.next();
        part.as(delegate).put(path(job), Map.of("file", "outgoing.csv")).expect(202);
        eventually(Duration.ofSeconds(60), () -> {
            assertThat(part.as(delegate).get(path(job)).expect(200).at("/state"))
                    .isEqualTo("DONE");
            return job;
        });
        assertThat(part.as(delegate)
                        .put(
                                path(job) + "/declaration",
                                Map.of("declaredOn", A.today().toString()))
                        .expect(200)
                        .at("/declared"))
                .isEqualTo("1");
        assertThat(declarations(toDeclare)).isEqualTo(1);
        assertThat(declarations(toRead)).isZero();
    }

    @Test
    void a_file_with_what_was_lent_is_not_kept_once_it_is_lent_no_more() {
        Actor delegate = A.keeper();
        String line = A.auditor(part)
                .get("/api/waste-register/lines/" + A.consigned(part, keeper).at("/lineId"))
                .expect(200)
                .at("/publicId");
        UUID lent = lend(keeper, delegate, "READ");
        UUID job = Ids.next();
        part.as(delegate).put(path(job), Map.of("file", "outgoing.csv")).expect(202);
        assertThat(eventually(Duration.ofSeconds(60), () -> part.as(delegate)
                        .get(path(job) + "/file")
                        .expect(200)
                        .text()))
                .contains(line)
                .contains("S-");
        part.as(keeper)
                .put("/api/waste-register/delegations/" + lent + "/revocation", Map.of())
                .expect(204);
        part.as(delegate).get(path(job) + "/file").expectProblem(404, "not-found");
        assertThat(part.as(delegate)
                        .get("/api/waste-register/exports/jobs")
                        .expect(200)
                        .json())
                .isEmpty();
        UUID own = Ids.next();
        part.as(delegate).put(path(own), Map.of("file", "outgoing.csv")).expect(202);
        assertThat(part.as(delegate).get(path(own)).expect(200).at("/state")).isNotEmpty();
    }

    private int declarations(Answer line) {
        return A.auditor(part)
                .get("/api/waste-register/lines/" + line.at("/lineId"))
                .expect(200)
                .json()
                .at("/declarations")
                .size();
    }

    private UUID lend(Actor owner, Actor delegate, String scope) {
        UUID id = Ids.next();
        Map<String, Object> lent = Map.of(
                "readerOrganisationId",
                delegate.organisation(),
                "purpose",
                "DECLARATION",
                "scope",
                scope,
                "validUntil",
                new TestClock().instant().plus(Duration.ofDays(30)).toString());
        part.as(owner).put("/api/waste-register/delegations/" + id, lent).expect(200);
        return id;
    }

    @Test
    void a_cancelled_export_has_no_file_and_repeating_the_order_asks_once() {
        UUID job = order("ssd.xlsx");
        Answer cancelled =
                part.as(keeper).put(path(job) + "/cancellation", Map.of()).expect(200);
        if (cancelled.at("/state").equals("CANCELLED")) {
            part.as(keeper).get(path(job) + "/file").expectProblem(409, "export-not-done");
        } else {
            assertThat(cancelled.at("/state")).isEqualTo("DONE");
        }
        part.as(keeper).put(path(job), Map.of("file", "ssd.xlsx")).expect(202);
        part.as(keeper).put(path(job) + "/resumption", Map.of()).expect(200);
        done(job);
        part.as(keeper).get(path(job) + "/file").expect(200);
        part.as(A.keeper()).put(path(job) + "/resumption", Map.of()).expectProblem(404, "not-found");
        assertThat(part.as(keeper)
                        .get("/api/waste-register/exports/jobs")
                        .expect(200)
                        .json())
                .hasSize(1);
        part.as(keeper).put(path(Ids.next()), Map.of("file", "other.csv")).expectProblem(404, "not-found");
    }

    @Test
    void the_platforms_errors_are_read_at_their_lines() {
        Answer line = A.consigned(part, keeper);
        String[] rows = new String(
                        part.as(keeper)
                                .get("/api/waste-register/exports/trackdechets/outgoing.csv")
                                .expect(200)
                                .bytes(),
                        UTF_8)
                .strip()
                .split("\n", -1);
        String file = rows[0] + ";Erreur\n" + rows[1] + ";Code déchet : inconnu\n";
        Answer read = part.as(keeper)
                .post(
                        "/api/waste-register/exports/errors/previews?type=OUTGOING_WASTE",
                        file.getBytes(UTF_8),
                        "text/csv")
                .expect(200);
        assertThat(read.at("/0/lineId")).isEqualTo(line.at("/lineId"));
        assertThat(read.at("/0/error")).isEqualTo("Code déchet : inconnu");
        assertThat(part.as(keeper)
                        .post(
                                "/api/waste-register/exports/errors/previews?type=OUTGOING_WASTE",
                                (rows[0] + ";Erreur\n" + rows[1] + ";\n").getBytes(UTF_8),
                                "text/csv")
                        .expect(200)
                        .json())
                .isEmpty();
        // the file that was deposited says nothing of what the platform found in it
        assertThat(part.as(keeper)
                        .post(
                                "/api/waste-register/exports/errors/previews?type=OUTGOING_WASTE",
                                (rows[0] + "\n" + rows[1] + "\n").getBytes(UTF_8),
                                "text/csv")
                        .expectProblem(422, "file-refused")
                        .at("/detail"))
                .contains("« Erreur »");
    }

    private UUID order(String file) {
        UUID job = Ids.next();
        part.as(keeper).put(path(job), Map.of("file", file)).expect(202);
        return job;
    }

    private void done(UUID job) {
        Object state = eventually(LONG, () -> {
            String now = part.as(keeper).get(path(job)).expect(200).at("/state");
            assertThat(now).isEqualTo("DONE");
            return now;
        });
        assertThat(state).isEqualTo("DONE");
    }

    private static String path(UUID job) {
        return "/api/waste-register/exports/jobs/" + job;
    }
}
