package fr.boucle.repairs.twin;

import fr.boucle.repairs.device.MachineKeys;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;

/** Files that were opened before machines were recognised have their keys kept too, some at a time. */
@Singleton
class KnowOldMachines {
    private static final int AT_ONCE = 200;

    private final MachineKeys keys;
    private final TransactionOperations<Connection> transactions;

    KnowOldMachines(MachineKeys keys, TransactionOperations<Connection> transactions) {
        this.keys = keys;
        this.transactions = transactions;
    }

    @Scheduled(initialDelay = "20s", fixedDelay = "24h")
    void catchUp() {
        int done = AT_ONCE;
        while (done == AT_ONCE) {
            done = transactions.<Integer>executeWrite(_ -> keys.catchUp(AT_ONCE));
        }
    }
}
