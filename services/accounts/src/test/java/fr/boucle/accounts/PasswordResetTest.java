package fr.boucle.accounts;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.TestClock;
import fr.boucle.web.OrganisationKind;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whoever forgot a password gets in again by a letter, and nobody else does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasswordResetTest {
    private static final String OTHER = "cinq autres mots bien choisis";

    private final Post post = new Post();

    @AfterAll
    void close() {
        post.close();
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void the_code_of_a_letter_chooses_another_password_once_and_every_session_ends() throws Exception {
        Post.Reader reader = post.member();
        Answer session = post.signsIn(reader, "192.0.2.1", A.PASSWORD).expect(201);
        Answer _ = asks(reader.email(), "en", "192.0.2.1").expect(202);
        assertThat(post.last(reader.email(), 2).getSubject()).isEqualTo("Choose a new password for Boucle");
        Answer _ = post.signsIn(reader, "192.0.2.1", A.PASSWORD).expect(201);
        String code = post.code(reader, 2);
        Answer _ = chooses(code, "azertyazerty").expectProblem(422, "password-too-weak");
        Answer _ = chooses(code, OTHER).expect(204);
        Answer _ = chooses(code, A.PASSWORD).expectProblem(409, "password-code-not-valid");
        Answer _ = post.signsIn(reader, "192.0.2.1", A.PASSWORD).expectProblem(401, "sign-in-failed");
        Answer _ = post.signsIn(reader, "192.0.2.1", OTHER).expect(201);
        Answer _ = post.nobody("192.0.2.1")
                .post(Post.API + "sessions/refresh", Map.of("refreshToken", session.at("/refreshToken")))
                .expectProblem(401, "session-ended");
        assertThat(post.last(reader.email(), 3).getSubject()).isEqualTo("Votre mot de passe pour Boucle a changé");
    }

    @Test
    void a_code_is_good_for_thirty_minutes_and_only_the_last_one_is() {
        Post.Reader reader = post.member();
        Answer _ = asks(reader.email(), "fr", "192.0.2.2").expect(202);
        String first = post.code(reader, 2);
        Answer _ = asks(reader.email(), "fr", "192.0.2.2").expect(202);
        String second = post.code(reader, 3);
        Answer _ = chooses(first, OTHER).expectProblem(409, "password-code-not-valid");
        TestClock.advance(ResetPassword.OPEN);
        Answer _ = chooses(second, OTHER).expectProblem(409, "password-code-not-valid");
    }

    @Test
    void what_the_steward_changes_meanwhile_ends_the_code() {
        Post.Reader reader = post.member();
        Answer _ = asks(reader.email(), "fr", "192.0.2.3").expect(202);
        String code = post.code(reader, 2);
        Answer _ = post.invites(reader, "autre." + reader.email(), "fr").expect(200);
        Answer _ = chooses(code, OTHER).expectProblem(409, "password-code-not-valid");
    }

    @Test
    void nobody_learns_whether_there_is_an_account() {
        Post.Reader known = post.member();
        Post.Reader invited = post.somebody();
        Answer _ = post.invites(invited, "fr").expect(201);
        Answer yes = asks(known.email(), "fr", "192.0.2.4").expect(202);
        long rows = rows();
        Answer no = asks("personne@courriel.example", "fr", "192.0.2.4").expect(202);
        assertThat(no.text()).isEqualTo(yes.text());
        assertThat(no.header("Content-Length")).isEqualTo(yes.header("Content-Length"));
        assertThat(rows()).as("as much is written").isEqualTo(rows + 1);
        Answer _ = asks(invited.email(), "fr", "192.0.2.4").expect(202);
        Answer _ = asks("pas une adresse", "fr", "192.0.2.4").expect(202);
        assertThat(post.last(known.email(), 2)).isNotNull();
        eventually(() -> assertThat(count("SELECT COUNT(*) FROM letter WHERE ended_at IS NULL"))
                .isZero());
        assertThat(post.to("personne@courriel.example")).isEmpty();
        assertThat(post.to(invited.email())).as("the invitation alone").hasSize(1);
    }

    @Test
    void three_letters_an_hour_and_thirty_from_a_place_are_enough_and_more_are_answered_alike() {
        Post.Reader reader = post.member();
        long before = rows();
        for (int i = 0; i < SignInAttempts.LETTERS + 2; i++) {
            Answer _ = asks(reader.email(), "fr", "203.0.113." + i).expect(202);
        }
        assertThat(rows()).isEqualTo(before + SignInAttempts.LETTERS);
        for (int i = 0; i < SignInAttempts.LETTERS_FROM_A_PLACE + 2; i++) {
            Answer _ = asks("inconnu." + i + "@courriel.example", "fr", "198.51.100.9")
                    .expect(202);
        }
        assertThat(rows()).isEqualTo(before + SignInAttempts.LETTERS + SignInAttempts.LETTERS_FROM_A_PLACE);
        TestClock.advance(SignInAttempts.WINDOW_OF_LETTERS.plusSeconds(1));
        Answer _ = asks(reader.email(), "fr", "203.0.113.1").expect(202);
        assertThat(post.last(reader.email(), 1 + SignInAttempts.LETTERS + 1)).isNotNull();
    }

    @Test
    void without_a_mail_server_it_says_so_whoever_asks() {
        A.Person person = A.active(A.approved(OrganisationKind.MEDIATION), "mediator");
        for (String email : new String[] {person.email(), "personne@courriel.example"}) {
            Answer _ = A.nobody()
                    .post(Post.API + "password-requests", Map.of("email", email, "language", "fr"))
                    .expectProblem(409, "no-letters");
        }
    }

    private Answer asks(String email, String language, String place) {
        return post.nobody(place).post(Post.API + "password-requests", Map.of("email", email, "language", language));
    }

    private Answer chooses(String code, String password) {
        return post.nobody("192.0.2.1").put(Post.API + "password-resets", Map.of("code", code, "password", password));
    }

    private long rows() {
        return count("SELECT COUNT(*) FROM letter WHERE kind = 'PASSWORD_FORGOTTEN'");
    }

    private long count(String sql) {
        try (var database = post.service().database();
                var query = database.prepareStatement(sql);
                var rows = query.executeQuery()) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
