package fr.boucle.accounts.letter;

import fr.boucle.accounts.Told;
import fr.boucle.mail.Messenger;
import fr.boucle.persistence.Keys;
import fr.boucle.values.Ids;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.annotation.Transactional;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A letter is a row in the transaction of what it tells; the post is woken once that is committed. */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
class TellByLetter implements Told {
    private final Letters letters;
    private final SendLetters post;
    private final Optional<Messenger> messenger;
    private final TransactionOperations<Connection> transactions;
    private final InstantSource clock;

    TellByLetter(
            Letters letters,
            SendLetters post,
            Optional<Messenger> messenger,
            TransactionOperations<Connection> transactions,
            InstantSource clock) {
        this.letters = letters;
        this.post = post;
        this.messenger = messenger;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean writes() {
        return messenger.isPresent();
    }

    @Override
    public void tell(UUID member, About what) {
        queue(member, what, null, null);
    }

    @Override
    public void tellOfMove(UUID member, String before) {
        queue(member, About.ADDRESS_CHANGED, before, null);
    }

    @Override
    public void tellWhoForgot(Optional<UUID> member, String language) {
        queue(member.orElse(null), About.PASSWORD_FORGOTTEN, null, language);
    }

    @Override
    public Map<UUID, Sending> invitations(List<UUID> members) {
        Map<UUID, Sending> last = new HashMap<>();
        if (!members.isEmpty()) {
            letters.of(About.INVITED, Keys.of(members)).stream()
                    .sorted(Comparator.comparing(Letters.Row::queuedAt).thenComparing(Letters.Row::id))
                    .forEach(row -> last.put(row.memberId(), sending(row)));
        }
        return last;
    }

    private void queue(@Nullable UUID member, About what, @Nullable String address, @Nullable String language) {
        if (messenger.isEmpty()) {
            return;
        }
        letters.queue(Ids.next(), member, what, address, language, clock.instant());
        transactions.findTransactionStatus().orElseThrow().registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                post.soon();
            }
        });
    }

    private static Sending sending(Letters.Row row) {
        return switch (row.outcome()) {
            case null -> Sending.WAITING;
            case SENT -> Sending.SENT;
            case FAILED, GONE -> Sending.FAILED;
        };
    }
}
