package fr.boucle.accounts.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.accounts.Post;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.TestClock;
import fr.boucle.values.Ids;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A stranger's organisation gets in by itself: a letter, the steward's word, and a first sign-in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApplicantsTest {
    private static final String API = "/api/accounts/";
    private static final String FOLLOW = API + "followed-applications";

    private final Post post = new Post();
    private int number = 7000;

    @AfterAll
    void close() {
        post.close();
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    /** An application whose address is confirmed. */
    private record Waiting(UUID id, Post.Reader writer, String code) {}

    @Test
    void an_organisation_applies_is_asked_answers_is_let_in_and_signs_in() {
        UUID id = Ids.next();
        Post.Reader writer = post.somebody();
        Answer _ = applies(id, sheet(writer, "Maison des Grues")).expect(202);
        Answer _ = post.steward().get(one(id)).expectProblem(404, "not-found");
        assertThat(list()).doesNotContain("Maison des Grues");
        String code = post.code(writer, 1);
        assertThat(follows(code).at("/state")).isEqualTo("SENT");
        Answer _ = post.nobody()
                .put(FOLLOW + "/confirmation", Map.of("code", code))
                .expect(204);
        Answer _ = post.nobody()
                .put(FOLLOW + "/confirmation", Map.of("code", code))
                .expect(204);
        assertThat(list()).contains("Maison des Grues", writer.email());
        Answer _ = post.steward()
                .put(one(id) + "/question", Map.of("words", "Envoyez l'arrêté de reconnaissance."))
                .expect(204);
        String second = post.code(writer, 2);
        Answer _ = post.nobody().post(FOLLOW, Map.of("code", code)).expectProblem(404, "not-found");
        assertThat(follows(second).at("/words")).contains("arrêté");
        Answer _ = post.nobody()
                .put(FOLLOW + "/answer", Map.of("code", second, "answer", "Arrêté du 12 mars 2026"))
                .expect(204);
        assertThat(post.steward().get(one(id)).expect(200).at("/answer")).isEqualTo("Arrêté du 12 mars 2026");
        Answer _ = approves(id).expect(204);
        Answer _ = approves(id).expect(204);
        assertThat(post.steward().get(API + "organisations/" + id).expect(200).at("/state"))
                .isEqualTo("APPROVED");
        assertThat(follows(second).at("/state")).isEqualTo("APPROVED");
        Answer _ = post.nobody()
                .put(API + "invitations", Map.of("code", post.code(writer, 3), "password", Post.PASSWORD))
                .expect(204);
        Answer session = post.nobody()
                .post(API + "sessions", Map.of("email", writer.email(), "password", Post.PASSWORD))
                .expect(201);
        assertThat(session.at("/organisation/id")).isEqualTo(id.toString());
        assertThat(session.at("/roles")).isEqualTo("[\"mediator\"]");
    }

    @Test
    void a_refusal_tells_why_and_ends_it() {
        Waiting waiting = waiting("Maison du Quai");
        Map<String, String> words = Map.of("words", "Cet organisme agit hors du territoire.");
        Answer _ = post.steward().put(one(waiting.id()) + "/refusal", words).expect(204);
        Answer _ = post.steward().put(one(waiting.id()) + "/refusal", words).expect(204);
        String code = post.code(waiting.writer(), 2);
        assertThat(follows(code).at("/state")).isEqualTo("REFUSED");
        assertThat(follows(code).at("/words")).contains("hors du territoire");
        assertThat(Post.text(post.last(waiting.writer().email(), 2))).doesNotContain("hors du territoire");
        Answer _ = post.nobody()
                .put(FOLLOW + "/withdrawal", Map.of("code", code))
                .expectProblem(409, "application-not-open");
        Answer _ = approves(waiting.id()).expectProblem(409, "application-not-open");
        assertThat(post.steward()
                        .get(API + "journal?event=ApplicationRefused")
                        .expect(200)
                        .text())
                .contains(waiting.id().toString())
                .doesNotContain("hors du territoire");
    }

    @Test
    void whoever_wrote_withdraws_and_nobody_else_follows() {
        Waiting waiting = waiting("Maison du Large");
        Answer _ = post.nobody().post(FOLLOW, Map.of("code", "A".repeat(43))).expectProblem(404, "not-found");
        Answer _ = post.nobody()
                .put(FOLLOW + "/withdrawal", Map.of("code", waiting.code()))
                .expect(204);
        Answer _ = approves(waiting.id()).expectProblem(409, "application-not-open");
    }

    @Test
    void a_number_that_is_known_is_told_to_the_steward_alone() {
        Waiting first = waiting("Maison du Nord");
        Answer _ = approves(first.id()).expect(204);
        number--;
        Waiting second = waiting("Maison du Sud");
        Answer _ = approves(second.id()).expectProblem(409, "identifier-already-registered");
        assertThat(follows(second.code()).at("/state")).isEqualTo("WAITING");
    }

    @Test
    void a_sheet_that_could_not_be_registered_is_refused_at_its_field() {
        Map<String, Object> sheet = sheet(post.somebody(), "Maison");
        assertThat(applies(Ids.next(), with(sheet, "kind", "AUDIT"))
                        .expectProblem(422, "invalid-fields")
                        .at("/errors/0/pointer"))
                .isEqualTo("/kind");
        assertThat(applies(Ids.next(), with(sheet, "identifier", "W12"))
                        .expectProblem(422, "invalid-fields")
                        .at("/errors/0/pointer"))
                .isEqualTo("/identifier");
        assertThat(applies(Ids.next(), with(sheet, "email", "nobody"))
                        .expectProblem(422, "invalid-fields")
                        .at("/errors/0/pointer"))
                .isEqualTo("/email");
    }

    @Test
    void what_nobody_confirmed_is_forgotten_after_a_week_and_what_is_decided_after_half_a_year() {
        UUID id = Ids.next();
        Post.Reader writer = post.somebody();
        Answer _ = applies(id, sheet(writer, "Maison oubliée")).expect(202);
        String code = post.code(writer, 1);
        Waiting waiting = waiting("Maison retirée");
        Answer _ = post.nobody()
                .put(FOLLOW + "/withdrawal", Map.of("code", waiting.code()))
                .expect(204);
        ForgetApplicants job = post.service().bean(ForgetApplicants.class);
        job.forget();
        assertThat(follows(code).at("/state")).isEqualTo("SENT");
        TestClock.advance(ForgetApplicants.UNCONFIRMED.plusMinutes(1));
        job.forget();
        Answer _ = post.nobody().post(FOLLOW, Map.of("code", code)).expectProblem(404, "not-found");
        assertThat(follows(waiting.code()).at("/state")).isEqualTo("WITHDRAWN");
        TestClock.advance(ForgetApplicants.DECIDED);
        job.forget();
        Answer _ = post.nobody().post(FOLLOW, Map.of("code", waiting.code())).expectProblem(404, "not-found");
    }

    private Waiting waiting(String name) {
        UUID id = Ids.next();
        Post.Reader writer = post.somebody();
        Answer _ = applies(id, sheet(writer, name)).expect(202);
        String code = post.code(writer, 1);
        Answer _ = post.nobody()
                .put(FOLLOW + "/confirmation", Map.of("code", code))
                .expect(204);
        return new Waiting(id, writer, code);
    }

    private Answer applies(UUID id, Map<String, Object> sheet) {
        return post.nobody().put(one(id), sheet);
    }

    private Answer approves(UUID id) {
        return post.steward().put(one(id) + "/approval", Map.of("roles", List.of("mediator")));
    }

    private Answer follows(String code) {
        return post.nobody().post(FOLLOW, Map.of("code", code)).expect(200);
    }

    private String list() {
        JsonNode all = post.steward().get(API + "applications").expect(200).json();
        return all.toString();
    }

    private Map<String, Object> sheet(Post.Reader writer, String name) {
        Map<String, Object> sheet = new HashMap<>(Map.of(
                "name", name,
                "kind", "MEDIATION",
                "identifierType", "RNA",
                "identifier", "W%09d".formatted(900_000_000 + number++),
                "street", "1 rue de l'Essai",
                "postalCode", "44000",
                "city", "Nantes",
                "communeCode", "44109",
                "statuses", List.of(),
                "email", writer.email()));
        sheet.put("language", "fr");
        return sheet;
    }

    private static Map<String, Object> with(Map<String, Object> sheet, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(sheet);
        changed.put(field, value);
        return changed;
    }

    private static String one(UUID id) {
        return API + "applications/" + id;
    }
}
