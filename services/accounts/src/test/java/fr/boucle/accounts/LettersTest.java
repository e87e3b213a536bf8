package fr.boucle.accounts;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.persistence.UuidBytes;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.TestClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What people are written of their account, against a real SMTP server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LettersTest {
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
    void an_invitation_goes_to_its_member_and_to_nobody_else() throws Exception {
        Post.Reader reader = post.somebody();
        Answer invited = post.invites(reader, "fr").expect(201);
        assertThat(invited.json().has("invitationCode")).isFalse();
        assertThat(invited.at("/sentTo")).isEqualTo(reader.email());
        var letter = post.last(reader.email(), 1);
        assertThat(letter.getSubject()).isEqualTo("Choisissez votre mot de passe pour Boucle");
        assertThat(Post.text(letter))
                .contains("http://127.0.0.1:8080/invitation/", "sept jours")
                .doesNotContain("Maison du Port", "mediator", reader.email());
        assertThat(Post.html(letter)).contains("<html lang=\"fr\">", "<a href=\"http://127.0.0.1:8080/invitation/");
        eventually(() -> assertThat(line(reader).path("invitation").asText()).isEqualTo("SENT"));
        Answer _ = post.service()
                .asNobody()
                .put(
                        Post.API + "invitations",
                        Map.of("code", post.code(reader, 1), "password", A.PASSWORD, "language", "en"))
                .expect(204);
        assertThat(line(reader).has("invitation")).isFalse();
        Answer again = post.steward()
                .put(Post.API + "members/" + reader.id() + "/invitation")
                .expect(200);
        assertThat(again.json().has("invitationCode")).isFalse();
        assertThat(post.last(reader.email(), 2).getSubject())
                .as("in the language of the page where the password was chosen")
                .isEqualTo("Choose your password for Boucle");
    }

    @Test
    void a_silent_server_delays_an_invitation_and_neither_loses_nor_doubles_it() {
        post.goesAway();
        Post.Reader reader = post.somebody();
        Answer _ = post.invites(reader, "en").expect(201);
        eventually(() -> assertThat(number("SELECT attempts FROM letter WHERE member_id = ?", reader))
                .isPositive());
        assertThat(line(reader).path("invitation").asText()).isEqualTo("WAITING");
        post.isBack();
        TestClock.advance(Duration.ofMinutes(10));
        String code = post.code(reader, 1);
        eventually(() -> assertThat(line(reader).path("invitation").asText()).isEqualTo("SENT"));
        TestClock.advance(Duration.ofHours(2));
        Answer _ = post.service()
                .asNobody()
                .put(Post.API + "invitations", Map.of("code", code, "password", A.PASSWORD))
                .expect(204);
        assertThat(post.to(reader.email())).hasSize(1);
    }

    @Test
    void after_three_days_without_a_server_the_steward_sees_that_it_failed() {
        post.goesAway();
        try {
            Post.Reader reader = post.somebody();
            Answer _ = post.invites(reader, "fr").expect(201);
            eventually(() -> assertThat(number("SELECT attempts FROM letter WHERE member_id = ?", reader))
                    .isPositive());
            TestClock.advance(Duration.ofDays(3).plusHours(1));
            eventually(
                    () -> assertThat(line(reader).path("invitation").asText()).isEqualTo("FAILED"));
        } finally {
            post.isBack();
        }
    }

    @Test
    void a_letter_that_went_out_before_the_process_ended_is_the_same_letter_when_it_goes_out_again() throws Exception {
        Post.Reader reader = post.member();
        Answer _ = post.signsIn(reader, "192.0.2.1", A.PASSWORD).expect(201);
        Answer _ = post.signsIn(reader, "198.51.100.7", A.PASSWORD).expect(201);
        String name = post.last(reader.email(), 2).getMessageID();
        assertThat(post.last(reader.email(), 2).getSubject())
                .isEqualTo("Une connexion à Boucle depuis un nouvel endroit");
        eventually(() -> assertThat(number(
                        "SELECT COUNT(*) FROM letter WHERE outcome = 'SENT' AND kind = 'SIGNED_IN' AND member_id = ?",
                        reader))
                .isOne());
        assertThat(update(
                        "UPDATE letter SET ended_at = NULL, outcome = NULL, next_at = queued_at WHERE kind = 'SIGNED_IN' AND member_id = ?",
                        reader))
                .isOne();
        assertThat(post.last(reader.email(), 3).getMessageID()).isEqualTo(name);
    }

    @Test
    void a_place_that_is_known_a_first_sign_in_and_a_failed_one_tell_nothing() {
        Post.Reader reader = post.member();
        Answer _ = post.signsIn(reader, "192.0.2.1", A.PASSWORD).expect(201);
        Answer _ = post.signsIn(reader, "192.0.2.1", A.PASSWORD).expect(201);
        Answer _ = post.signsIn(reader, "203.0.113.5", "toujours le mauvais").expectProblem(401, "sign-in-failed");
        assertThat(number("SELECT COUNT(*) FROM letter WHERE kind = 'SIGNED_IN' AND member_id = ?", reader))
                .isZero();
    }

    @Test
    void whose_address_is_changed_hears_of_it_at_the_one_before_which_is_kept_no_longer() throws Exception {
        Post.Reader reader = post.member();
        Answer _ = post.invites(reader, "autre." + reader.email(), "en").expect(200);
        var letter = post.last(reader.email(), 2);
        assertThat(letter.getSubject()).isEqualTo("The address of your access to Boucle has changed");
        assertThat(Post.text(letter)).doesNotContain("autre.");
        eventually(() -> assertThat(number(
                        "SELECT COUNT(*) FROM letter WHERE address IS NULL AND kind = 'ADDRESS_CHANGED' AND member_id = ?",
                        reader))
                .isOne());
    }

    private JsonNode line(Post.Reader reader) {
        return post.steward()
                .get(Post.API + "members?q=" + reader.email())
                .expect(200)
                .json()
                .get(0);
    }

    private long number(String sql, Post.Reader reader) {
        try (var database = post.service().database();
                var query = database.prepareStatement(sql)) {
            query.setBytes(1, UuidBytes.of(reader.id()));
            try (var rows = query.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return rows.getLong(1);
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int update(String sql, Post.Reader reader) throws java.sql.SQLException {
        try (var database = post.service().database();
                var update = database.prepareStatement(sql)) {
            update.setBytes(1, UuidBytes.of(reader.id()));
            return update.executeUpdate();
        }
    }
}
