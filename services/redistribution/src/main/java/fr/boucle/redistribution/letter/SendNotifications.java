package fr.boucle.redistribution.letter;

import fr.boucle.mail.Messenger;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Sends what waits, outside every transaction: by mail; to whom left a mobile number only, by a short message where there is a gateway;
 * else it is a letter on paper.
 */
@Singleton
class SendNotifications {
    private static final int MAX_ATTEMPTS = 20;

    private final Notifications notifications;
    private final Addresses addresses;
    private final Letterhead letterhead;
    private final Optional<Messenger> messenger;
    private final Optional<TextMessenger> texts;
    private final TransactionOperations<Connection> transactions;
    private final InstantSource clock;

    SendNotifications(
            Notifications notifications,
            Addresses addresses,
            Letterhead letterhead,
            Optional<Messenger> messenger,
            Optional<TextMessenger> texts,
            TransactionOperations<Connection> transactions,
            InstantSource clock) {
        this.notifications = notifications;
        this.addresses = addresses;
        this.letterhead = letterhead;
        this.messenger = messenger;
        this.texts = texts;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Ready(Notifications.Row row, Addresses.Address to) {}

    @Scheduled(initialDelay = "5s", fixedDelay = "${boucle.notifications-every:10s}")
    void send() {
        List<Ready> ready = transactions.executeRead(_ -> notifications.open().stream()
                .map(row -> new Ready(row, addresses.of(row.requestId())))
                .toList());
        for (Ready one : ready) {
            Optional<Notifications.Outcome> outcome = outcome(one);
            transactions.executeWrite(_ -> {
                outcome.ifPresentOrElse(
                        how -> notifications.end(one.row().id(), how, clock.instant()),
                        () -> notifications.tried(one.row().id()));
                return outcome;
            });
        }
    }

    private Optional<Notifications.Outcome> outcome(Ready one) {
        if (one.to().gone()) {
            return Optional.of(Notifications.Outcome.GONE);
        }
        Letter letter = letterhead.letter(
                one.row().kind(), one.to().reference(), one.to().structure());
        Optional<Messenger.Handed> handed = one.to()
                .email()
                .flatMap(address ->
                        messenger.map(mail -> mail.deliver(letter.mail(one.row().id(), address))))
                .or(() -> one.to().mobile().flatMap(number -> texts.map(text -> text.deliver(number, letter))));
        return handed.isEmpty()
                ? Optional.of(Notifications.Outcome.TO_PRINT)
                : switch (handed.get()) {
                    case TAKEN -> Optional.of(Notifications.Outcome.SENT);
                    case REFUSED -> Optional.of(Notifications.Outcome.FAILED);
                    case LATER ->
                        one.row().attempts() + 1 >= MAX_ATTEMPTS
                                ? Optional.of(Notifications.Outcome.FAILED)
                                : Optional.empty();
                };
    }
}
