package fr.boucle.accounts.letter;

import fr.boucle.accounts.Correspondents;
import fr.boucle.accounts.Told;
import fr.boucle.mail.Mail;
import fr.boucle.mail.Messenger;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Sends what waits, outside every transaction. A try takes its letter first, until a time that grows from ten seconds to an hour; a
 * mail server that is silent for less than three days loses nothing.
 */
@Singleton
class SendLetters {
    static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    static final Duration PATIENCE = Duration.ofDays(3);
    /** Who forgot a password and hears nothing asks again. */
    private static final Duration PATIENCE_OF_WHO_ASKED = Duration.ofHours(1);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int DOUBLINGS = 9;

    private final Letters letters;
    private final Correspondents correspondents;
    private final LetterWords words;
    private final Optional<Messenger> messenger;
    private final TransactionOperations<Connection> transactions;
    private final InstantSource clock;
    private final ExecutorService aside =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("letters").factory());

    SendLetters(
            Letters letters,
            Correspondents correspondents,
            LetterWords words,
            Optional<Messenger> messenger,
            TransactionOperations<Connection> transactions,
            InstantSource clock) {
        this.letters = letters;
        this.correspondents = correspondents;
        this.words = words;
        this.messenger = messenger;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** There is something to send; whoever says so doesn't wait for it. */
    void soon() {
        aside.execute(this::send);
    }

    @Scheduled(initialDelay = "5s", fixedDelay = "${boucle.letters-every:10s}")
    void send() {
        messenger.ifPresent(by -> transactions
                .executeRead(_ -> letters.due(clock.instant()))
                .forEach(row -> take(row).ifPresent(mail -> end(row, by.deliver(mail)))));
    }

    @Scheduled(initialDelay = "20m", fixedDelay = "6h")
    void forgetOld() {
        long gone;
        do {
            gone = transactions.executeWrite(_ -> letters.forget(clock.instant().minus(KEPT)));
        } while (gone > 0);
    }

    @PreDestroy
    void close() {
        aside.close();
    }

    /** The letter, if it is ours to send now and somebody is there; with the code that is drawn for it. */
    private Optional<Mail> take(Letters.Row row) {
        return transactions.executeWrite(_ -> {
            Instant now = clock.instant();
            if (letters.take(row.id(), row.attempts(), now.plus(pause(row.attempts()))) == 0) {
                return Optional.empty();
            }
            Optional<Mail> mail = Optional.ofNullable(row.memberId())
                    .flatMap(id -> correspondents.of(id).flatMap(reached -> words.mail(row, reached)));
            if (mail.isEmpty()) {
                letters.end(row.id(), Letters.Outcome.GONE, now);
            }
            return mail;
        });
    }

    private void end(Letters.Row row, Messenger.Handed handed) {
        Instant now = clock.instant();
        Duration patience = row.kind() == Told.About.PASSWORD_FORGOTTEN ? PATIENCE_OF_WHO_ASKED : PATIENCE;
        boolean over = now.isAfter(row.queuedAt().plus(patience));
        transactions.executeWrite(_ -> {
            switch (handed) {
                case TAKEN -> letters.end(row.id(), Letters.Outcome.SENT, now);
                case REFUSED -> letters.end(row.id(), Letters.Outcome.FAILED, now);
                case LATER -> {
                    if (over) {
                        letters.end(row.id(), Letters.Outcome.FAILED, now);
                    }
                }
            }
            return handed;
        });
    }

    private static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
