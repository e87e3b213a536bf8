package fr.boucle.accounts.letter;

import fr.boucle.accounts.Correspondents;
import fr.boucle.accounts.Told;
import fr.boucle.mail.Messenger;
import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks an organisation for new proofs before its own end, two months, one month and a week ahead: each of its members once for each. */
@Singleton
class AskForRenewal {
    /** The nearest first: whoever hears of a week isn't told of a month. */
    static final List<Integer> DAYS_AHEAD = List.of(7, 30, 60);

    private final Letters letters;
    private final Correspondents correspondents;
    private final Optional<Messenger> messenger;
    private final InstantSource clock;
    private final ZoneId zone;

    AskForRenewal(
            Letters letters,
            Correspondents correspondents,
            Optional<Messenger> messenger,
            InstantSource clock,
            @Value("${boucle.territory-zone:Europe/Paris}") ZoneId zone) {
        this.letters = letters;
        this.correspondents = correspondents;
        this.messenger = messenger;
        this.clock = clock;
        this.zone = zone;
    }

    @Scheduled(initialDelay = "3m", fixedDelay = "6h")
    @Transactional
    void ask() {
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        LocalDate from = today;
        for (int days : messenger.isPresent() ? DAYS_AHEAD : List.<Integer>of()) {
            LocalDate until = today.plusDays(days);
            correspondents.provenUntil(from, until).forEach(one -> ask(one, days));
            from = until.plusDays(1);
        }
    }

    /** Whether proofs that end then are still to be asked for; they may have been renewed meanwhile. */
    static boolean isDue(@Nullable LocalDate provenUntil, LocalDate asked) {
        return provenUntil != null && !provenUntil.isAfter(asked.plusDays(DAYS_AHEAD.getLast()));
    }

    /** The letter's id is made of what it is about, so that a second one is the same. */
    private void ask(Correspondents.Proven one, int days) {
        String about = one.member() + " " + one.until() + " " + days;
        UUID id = UUID.nameUUIDFromBytes(about.getBytes(StandardCharsets.UTF_8));
        letters.queueOnce(id, one.member(), Told.About.PROOFS_END, clock.instant());
    }
}
