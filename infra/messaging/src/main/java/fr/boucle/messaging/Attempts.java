package fr.boucle.messaging;

import fr.boucle.persistence.Outages;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries to handle a message in one transaction; what keeps it from being handled is kept in another. Only an outage is thrown. */
final class Attempts {
    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
    private static final int MAX_REASON = 900;

    private final TransactionOperations<Connection> transactions;

    Attempts(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    /** What became of a message. */
    enum Outcome {
        DONE,
        HELD,
        KNOWN
    }

    /** How a message that could not be handled is kept. */
    interface Holding {
        void keep(String state, String awaits, String reason);
    }

    Outcome make(Supplier<Outcome> effect, Holding otherwise) {
        try {
            return transactions.executeWrite(_ -> effect.get());
        } catch (NotYet e) {
            keep(otherwise, HeldRows.WAITING, e.awaits(), String.valueOf(e.getMessage()));
        } catch (ImpossibleEvent e) {
            LOG.warn("dead letter: {}", e.getMessage());
            keep(otherwise, HeldRows.DEAD, "", String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            if (Outages.isOutage(e)) {
                throw e;
            }
            LOG.error("dead letter", e);
            keep(otherwise, HeldRows.DEAD, "", e.toString());
        }
        return Outcome.HELD;
    }

    private void keep(Holding holding, String state, String awaits, String reason) {
        transactions.executeWrite(_ -> {
            holding.keep(state, awaits, shorten(reason));
            return true;
        });
    }

    static String shorten(String reason) {
        return reason.length() <= MAX_REASON ? reason : reason.substring(0, MAX_REASON);
    }
}
