package fr.boucle.accounts;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import fr.boucle.values.Sha256;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Slows guessing down, not the owner: ten failed attempts in fifteen minutes for an account from one place, and a hundred from all
 * places together that the account never signed in from. Each attempt is counted before its password is looked at, so that many
 * at once gain nothing. An address without account counts the same. Only hashes of account and place together are kept.
 */
@Singleton
class SignInAttempts {
    static final int MAX = 10;
    static final int MAX_OF_STRANGERS = 100;
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int LETTERS = 3;
    static final int LETTERS_FROM_A_PLACE = 30;
    static final Duration WINDOW_OF_LETTERS = Duration.ofHours(1);
    private static final Duration PLACES_KEPT = Duration.ofDays(90);

    private final SignInAttemptRows rows;
    private final InstantSource clock;

    SignInAttempts(SignInAttemptRows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Counts an attempt; how long to wait when it is one too many. */
    @Transactional
    Optional<Duration> count(EmailAddress email, String place) {
        String pair = pair(email, place);
        Optional<Duration> here = count(pair, MAX, WINDOW);
        Optional<Duration> strangers =
                rows.knows(pair) > 0 ? Optional.empty() : count(Sha256.hex(email.value()), MAX_OF_STRANGERS, WINDOW);
        return Stream.of(here, strangers).flatMap(Optional::stream).findFirst();
    }

    /** A success: the count begins anew here, and the place is the account's from now on; whether it was before. */
    @CanIgnoreReturnValue
    @Transactional
    boolean clear(EmailAddress email, String place) {
        String pair = pair(email, place);
        boolean known = rows.knows(pair) > 0;
        rows.delete(pair);
        rows.learn(pair, clock.instant());
        return known;
    }

    /** Counts a wish for a letter to choose another password with; whether it may go, of which nobody is told. */
    @Transactional
    boolean mayAsk(EmailAddress email, String place) {
        Optional<Duration> forAddress = count(Sha256.hex("letter\n" + email.value()), LETTERS, WINDOW_OF_LETTERS);
        Optional<Duration> fromHere =
                count(Sha256.hex("letters from\n" + place), LETTERS_FROM_A_PLACE, WINDOW_OF_LETTERS);
        return forAddress.isEmpty() && fromHere.isEmpty();
    }

    @Scheduled(initialDelay = "10m", fixedDelay = "1h")
    void forgetOld() {
        Instant now = clock.instant();
        untilNone(() -> forget(now));
    }

    @Transactional
    long forget(Instant now) {
        return rows.forget(now.minus(WINDOW_OF_LETTERS)) + rows.forgetPlaces(now.minus(PLACES_KEPT));
    }

    private Optional<Duration> count(String hash, int max, Duration window) {
        Instant now = clock.instant();
        rows.increment(hash, now, now.minus(window));
        return rows.find(hash)
                .filter(row -> row.attempts() > max)
                .map(row -> Duration.between(now, row.since().plus(window)));
    }

    private static void untilNone(LongSupplier forgetting) {
        long gone;
        do {
            gone = forgetting.getAsLong();
        } while (gone > 0);
    }

    private static String pair(EmailAddress email, String place) {
        return Sha256.hex(email.value() + "\n" + place);
    }
}
