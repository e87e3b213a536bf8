package fr.boucle.donations.claim;

import fr.boucle.donations.lot.Lot;
import fr.boucle.donations.lot.Lots;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Claims without a decision, offers not used in time, and lots whose deadline for claims has passed. */
@Singleton
public class ClaimDeadlines {
    private static final String SYSTEM = "system";

    private final Claims claims;
    private final Lots lots;
    private final WaitingList waiting;
    private final TransactionOperations<Connection> transactions;
    private final InstantSource clock;

    ClaimDeadlines(
            Claims claims,
            Lots lots,
            WaitingList waiting,
            TransactionOperations<Connection> transactions,
            InstantSource clock) {
        this.claims = claims;
        this.lots = lots;
        this.waiting = waiting;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Ends the claims that nobody decided in time; each is looked at again under its lock. */
    public void expireClaims() {
        each(claims::overdue, (id, now) -> {
            claims.react(id, SYSTEM, claim -> switch (claim) {
                case Claim.Pending pending -> pending.expire(now);
                case Claim.Accepted _, Claim.Ended _ -> List.of();
            });
        });
    }

    /** Passes offers on that were not used in time. */
    public void passOnOffers() {
        each(waiting::lapsed, waiting::lapse);
    }

    /** Closes the published lots whose deadline has passed. */
    public void closeLots() {
        each(lots::overdue, (id, now) -> {
            Lots.Found found =
                    lots.react(id, SYSTEM, lot -> lot.offer().opening().isOver(now) ? lot.close(now) : List.of());
            if (found.lot() instanceof Lot.Closed) {
                claims.letGo(id, now);
            }
        });
    }

    /** Does each in its own transaction. */
    private void each(Function<Instant, List<UUID>> due, BiConsumer<UUID, Instant> end) {
        Instant now = clock.instant();
        List<UUID> ids = transactions.executeRead(_ -> due.apply(now));
        for (UUID id : ids) {
            transactions.executeWrite(_ -> {
                end.accept(id, now);
                return true;
            });
        }
    }
}
