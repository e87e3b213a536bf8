package fr.boucle.persistence;

import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.transaction.exceptions.CannotCreateTransactionException;
import io.micronaut.transaction.exceptions.TransactionSystemException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells an outage, which passes by itself, from a fault, which does not. */
public final class Outages {
    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int DEADLOCK = 1213;
    private static final int SERVER_SHUTDOWN = 1053;
    private static final int READ_ONLY = 1290;
    private static final int INTERRUPTED = 1317;
    private static final int KILLED = 1927;
    private static final int DISK_FULL = 1021;
    private static final int WRITE_FAILED = 1026;
    private static final int TABLE_FULL = 1114;

    /** An engine's own error, whose number of the system stands in its words: 28 is “no space left on device”. */
    private static final int OF_THE_ENGINE = 1030;

    private static final Pattern NO_SPACE = Pattern.compile("\\b28\\b|No space left", Pattern.CASE_INSENSITIVE);

    private Outages() {}

    /**
     * Whether the same thing done again later may succeed: the database does not answer, a connection broke, a deadlock
     * chose this transaction, its disk is full until somebody makes room.
     *
     * @param failure what was thrown, with its causes
     */
    public static boolean isOutage(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (passes(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(Throwable cause) {
        return switch (cause) {
            case SQLTransientException _, SQLRecoverableException _, SQLNonTransientConnectionException _ -> true;
            case SQLException sql -> isPassing(sql);
            // begun, committed or rolled back on a connection that is gone
            case TransactionSystemException _, CannotCreateTransactionException _, ConnectionException _ -> true;
            case IOException _ -> true;
            default -> false;
        };
    }

    private static boolean isPassing(SQLException sql) {
        String state = sql.getSQLState();
        return (state != null && state.startsWith("08"))
                || switch (sql.getErrorCode()) {
                    case LOCK_WAIT_TIMEOUT, DEADLOCK, SERVER_SHUTDOWN, READ_ONLY, INTERRUPTED, KILLED -> true;
                    case DISK_FULL, WRITE_FAILED, TABLE_FULL -> true;
                    case OF_THE_ENGINE ->
                        NO_SPACE.matcher(String.valueOf(sql.getMessage())).find();
                    default -> false;
                };
    }
}
