package fr.boucle.wasteregister.archive;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.TestClock;
import fr.boucle.values.Ids;
import fr.boucle.verify.DossierVerifier;
import fr.boucle.verify.TrustedCheckpoints;
import fr.boucle.verify.Verdict;
import fr.boucle.wasteregister.A;
import fr.boucle.web.Actor;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A year is kept three whole ones, then closed and sealed; nothing is lost, and the verifier judges the file. */
class ArchiveTest {
    private static final String API = "/api/waste-register/";

    private final ServicePart part = A.part();
    private final Actor keeper = A.keeper();
    private final int old = A.today().getYear() - 4;

    @AfterEach
    void today() {
        TestClock.reset();
    }

    @Test
    void an_old_year_is_closed_with_its_proofs_and_stays_readable() throws Exception {
        UUID line = Ids.next();
        on(LocalDate.of(old, 5, 4));
        eventually(() -> write(line, LocalDate.of(old, 5, 3)).expect(200));
        Answer corrected = correct(line, "\"1\"").expect(200);
        TestClock.reset();
        assertThat(corrected.at("/version")).isEqualTo("2");
        assertThat(part.as(keeper)
                        .get(API + "archives")
                        .expect(200)
                        .json()
                        .at("/ripe/0")
                        .asInt())
                .isEqualTo(old);
        Answer closed = part.as(keeper).put(API + "archives/" + old).expect(200);
        assertThat(closed.at("/lines")).isEqualTo("1");
        assertThat(closed.at("/entries")).isEqualTo("2");
        assertThat(part.as(keeper).put(API + "archives/" + old).expect(200).text())
                .isEqualTo(closed.text());
        byte[] file = part.as(keeper)
                .get(API + "archives/" + old + "/file")
                .expect(200)
                .bytes();
        assertThat(proven(file)).contains("ARCHIVE", "2 entries");
        // the same bytes, whoever asks and whenever
        assertThat(A.auditor(part)
                        .get(API + "archives/" + old + "/file?organisationId=" + keeper.organisation())
                        .expect(200)
                        .bytes())
                .isEqualTo(file);
        part.as(A.keeper())
                .get(API + "archives/" + old + "/file?organisationId=" + keeper.organisation())
                .expectProblem(404, "not-found");
        // closed, and still there
        correct(line, "\"2\"").expectProblem(409, "year-archived");
        on(LocalDate.of(old, 6, 2));
        write(Ids.next(), LocalDate.of(old, 6, 1)).expectProblem(409, "year-archived");
        assertThat(part.as(keeper).get(API + "lines/" + line).expect(200).json().at("/versions"))
                .hasSize(2);
    }

    @Test
    void a_year_that_is_not_over_for_three_whole_ones_waits() {
        int young = old + 1;
        on(LocalDate.of(young, 1, 2));
        eventually(() -> write(Ids.next(), LocalDate.of(young, 1, 1)).expect(200));
        TestClock.reset();
        Answer refused = part.as(keeper).put(API + "archives/" + young);
        refused.expectProblem(409, "year-not-ripe");
        assertThat(refused.at("/detail")).contains((young + 4) + "-01-01");
        part.as(keeper).put(API + "archives/" + (old - 3)).expectProblem(409, "year-not-ripe");
        assertThat(part.as(keeper).get(API + "archives").expect(200).json().at("/ripe"))
                .isEmpty();
    }

    private String proven(byte[] file) throws Exception {
        TrustedCheckpoints trusted = TrustedCheckpoints.parse(
                part.asNobody().get(API + "key").expect(200).text());
        Verdict verdict = new DossierVerifier(trusted).verify(new ByteArrayInputStream(file));
        return ((Verdict.Proven) verdict).statement();
    }

    private static void on(LocalDate day) {
        TestClock.advance(
                Duration.between(new TestClock().instant(), day.atTime(12, 0).toInstant(ZoneOffset.UTC)));
    }

    private Answer write(UUID id, LocalDate day) {
        Map<String, String> fields = new HashMap<>(A.outgoing());
        fields.remove("publicId");
        fields.put("dispatchDate", day.toString());
        return part.as(keeper)
                .put(
                        API + "lines/" + id,
                        Map.of(
                                "registerType",
                                "OUTGOING_WASTE",
                                "fields",
                                fields,
                                "deviceIds",
                                List.of(),
                                "bsdNumber",
                                "BSD-1"));
    }

    private Answer correct(UUID id, String version) {
        return part.as(keeper)
                .ifMatch(version)
                .post(
                        API + "lines/" + id + "/versions",
                        Map.of("reason", "MODIFIER", "explanation", "Relu", "massGrams", 150_000));
    }
}
