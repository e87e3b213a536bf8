package fr.boucle.accounts.letter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.accounts.Post;
import fr.boucle.testkit.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Renewal is asked for by itself, before proofs end. */
class RenewalLettersTest {
    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void members_are_asked_for_new_proofs_two_months_one_month_and_a_week_ahead_once_each_and_not_after_the_renewal() {
        try (Post post = new Post()) {
            LocalDate today = new TestClock().instant().atZone(ZoneOffset.UTC).toLocalDate();
            Post.Reader reader = post.member();
            post.proves(today.plusDays(63));
            asks(post);
            assertThat(post.to(reader.email())).as("the invitation alone").hasSize(1);
            TestClock.advance(Duration.ofDays(5));
            asks(post);
            asks(post);
            var first = post.last(reader.email(), 2);
            assertThat(Post.text(first)).contains("valent jusqu’au").doesNotContain("Maison du Port");
            TestClock.advance(Duration.ofDays(30));
            asks(post);
            assertThat(post.last(reader.email(), 3)).isNotNull();
            TestClock.advance(Duration.ofDays(23));
            asks(post);
            assertThat(post.last(reader.email(), 4)).isNotNull();
            post.proves(today.plusDays(500));
            asks(post);
            assertThat(post.to(reader.email())).hasSize(4);
        }
    }

    private static void asks(Post post) {
        post.service().bean(AskForRenewal.class).ask();
        post.service().bean(SendLetters.class).send();
    }
}
