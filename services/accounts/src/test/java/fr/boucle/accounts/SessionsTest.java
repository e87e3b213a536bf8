package fr.boucle.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.TestClock;
import fr.boucle.web.OrganisationKind;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionsTest {
    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void a_member_signs_in_with_the_chosen_password() {
        A.Person person = A.active(A.approved(OrganisationKind.ASSOCIATION), "technician", "keeper");
        Answer session = person.signsIn().expect(201);
        assertThat(session.at("/tokenType")).isEqualTo("Bearer");
        assertThat(session.at("/expiresInSeconds")).isEqualTo("600");
        assertThat(session.at("/member/id")).isEqualTo(person.id().toString());
        assertThat(session.at("/organisation/id"))
                .isEqualTo(person.organisation().toString());
        assertThat(session.at("/organisation/kind")).isEqualTo("ASSOCIATION");
        assertThat(session.at("/roles")).isEqualTo("[\"keeper\",\"technician\"]");
        assertThat(session.header("Cache-Control")).hasValue("no-store");
    }

    @Test
    void a_wrong_password_and_an_unknown_address_get_the_same_answer() {
        A.Person person = A.active(A.approved(OrganisationKind.MEDIATION), "mediator");
        Answer wrong = person.signsIn("un autre mot de passe").expectProblem(401, "sign-in-failed");
        Answer unknown = new A.Person(person.id(), person.organisation(), "personne@exemple.test")
                .signsIn()
                .expectProblem(401, "sign-in-failed");
        assertThat(unknown.at("/detail")).isEqualTo(wrong.at("/detail"));
        assertThat(unknown.at("/title")).isEqualTo(wrong.at("/title"));
    }

    @Test
    void an_unknown_address_costs_a_hash_too() {
        PasswordHashing hashing = A.part().bean(PasswordHashing.class);
        String stored = hashing.hash(A.PASSWORD);
        long known = nanos(() -> assertThat(hashing.matches("faux", stored)).isFalse());
        long unknown = nanos(() -> assertThat(hashing.matchesNothing("faux")).isFalse());
        assertThat(unknown).isGreaterThan(known / 4);
    }

    @Test
    void eleven_failures_in_a_quarter_of_an_hour_stop_who_guesses_and_not_the_owner() {
        A.Person person = A.active(A.approved(OrganisationKind.MEDIATION), "mediator");
        for (int i = 0; i < SignInAttempts.MAX; i++) {
            Answer _ = person.signsInFrom("198.51.100.7", "toujours le mauvais").expectProblem(401, "sign-in-failed");
        }
        Answer stopped = person.signsInFrom("198.51.100.7", A.PASSWORD).expectProblem(429, "too-many-attempts");
        assertThat(stopped.header("Retry-After")).hasValueSatisfying(seconds -> assertThat(Integer.parseInt(seconds))
                .isBetween(1, 901));
        Answer _ = person.signsIn().expect(201);
        TestClock.advance(SignInAttempts.WINDOW.plusSeconds(1));
        Answer _ = person.signsInFrom("198.51.100.7", A.PASSWORD).expect(201);
    }

    @Test
    void guesses_from_many_places_stop_strangers_and_not_who_signed_in_before() {
        A.Person person = A.active(A.approved(OrganisationKind.MEDIATION), "mediator");
        Answer _ = person.signsIn().expect(201);
        SignInAttempts attempts = A.part().bean(SignInAttempts.class);
        EmailAddress email = new EmailAddress(person.email());
        // the first sign-in was a stranger's too
        for (int i = 1; i < SignInAttempts.MAX_OF_STRANGERS; i++) {
            assertThat(attempts.count(email, "203.0.113." + i)).isEmpty();
        }
        Answer _ = person.signsInFrom("198.51.100.9", A.PASSWORD).expectProblem(429, "too-many-attempts");
        Answer _ = person.signsIn().expect(201);
    }

    @Test
    void a_success_clears_the_count_of_failures() {
        A.Person person = A.active(A.approved(OrganisationKind.MEDIATION), "mediator");
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < SignInAttempts.MAX - 1; i++) {
                Answer _ = person.signsIn("toujours le mauvais").expectProblem(401, "sign-in-failed");
            }
            Answer _ = person.signsIn().expect(201);
        }
    }

    @Test
    void a_refresh_token_gives_the_next_session_once() {
        A.Person person = A.active(A.approved(OrganisationKind.MEDIATION), "mediator");
        Answer first = person.signsIn().expect(201);
        Answer second = A.refresh(first.at("/refreshToken")).expect(201);
        assertThat(second.at("/refreshToken")).isNotEqualTo(first.at("/refreshToken"));
        assertThat(second.header("Cache-Control")).hasValue("no-store");
        Answer third = A.refresh(second.at("/refreshToken")).expect(201);
        assertThat(third.at("/member/id")).isEqualTo(person.id().toString());
    }

    @Test
    void a_refresh_token_used_twice_ends_the_whole_session() {
        A.Person person = A.active(A.approved(OrganisationKind.MEDIATION), "mediator");
        Answer first = person.signsIn().expect(201);
        Answer second = A.refresh(first.at("/refreshToken")).expect(201);
        Answer _ = A.refresh(first.at("/refreshToken")).expectProblem(401, "session-ended");
        Answer _ = A.refresh(second.at("/refreshToken")).expectProblem(401, "session-ended");
        Answer _ = person.signsIn().expect(201);
    }

    @Test
    void a_refresh_token_ends_after_twelve_idle_hours() {
        A.Person person = A.active(A.approved(OrganisationKind.MEDIATION), "mediator");
        String token = person.signsIn().expect(201).at("/refreshToken");
        TestClock.advance(Duration.ofHours(12));
        Answer _ = A.refresh(token).expectProblem(401, "session-ended");
    }

    @Test
    void a_session_ends_after_seven_days_however_busy() {
        A.Person person = A.active(A.approved(OrganisationKind.MEDIATION), "mediator");
        String token = person.signsIn().expect(201).at("/refreshToken");
        for (int i = 0; i < 15; i++) {
            TestClock.advance(Duration.ofHours(11));
            token = A.refresh(token).expect(201).at("/refreshToken");
        }
        TestClock.advance(Duration.ofHours(3).plusSeconds(1));
        Answer _ = A.refresh(token).expectProblem(401, "session-ended");
    }

    @Test
    void signing_out_ends_the_session_and_may_be_repeated() {
        A.Person person = A.active(A.approved(OrganisationKind.MEDIATION), "mediator");
        String token = person.signsIn().expect(201).at("/refreshToken");
        for (int i = 0; i < 2; i++) {
            Answer _ = A.nobody()
                    .put("/api/accounts/sessions/end", Map.of("refreshToken", token))
                    .expect(204);
        }
        Answer _ = A.refresh(token).expectProblem(401, "session-ended");
    }

    @Test
    void an_unknown_refresh_token_opens_nothing() {
        Answer _ = A.refresh("inconnu").expectProblem(401, "session-ended");
    }

    @Test
    void nobody_signs_in_for_an_organisation_that_is_suspended_and_its_sessions_do_not_go_on() {
        A.Person person = A.active(A.approved(OrganisationKind.MEDIATION), "mediator");
        String token = person.signsIn().expect(201).at("/refreshToken");
        String path = A.path(person.organisation());
        Answer _ = A.steward()
                .put(path + "/suspension", Map.of("reasonCode", "PROOF_LAPSED"))
                .expect(200);
        Answer _ = A.refresh(token).expectProblem(401, "session-ended");
        Answer _ = person.signsIn().expectProblem(401, "sign-in-failed");
        Answer _ = A.steward().put(path + "/approval").expect(200);
        Answer _ = person.signsIn().expect(201);
    }

    @Test
    void tokens_and_passwords_are_stored_as_hashes_only() throws Exception {
        A.Person person = A.active(A.approved(OrganisationKind.MEDIATION), "mediator");
        String token = person.signsIn().expect(201).at("/refreshToken");
        try (var database = A.part().database();
                var rows = database.createStatement()
                        .executeQuery("SELECT CONCAT(token_hash, '') FROM refresh_token UNION ALL"
                                + " SELECT password_hash FROM member WHERE password_hash IS NOT NULL")) {
            int count = 0;
            while (rows.next()) {
                count++;
                assertThat(rows.getString(1)).doesNotContain(token).doesNotContain(A.PASSWORD);
            }
            assertThat(count).isGreaterThan(1);
        }
    }

    private static long nanos(Runnable work) {
        work.run();
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }
}
