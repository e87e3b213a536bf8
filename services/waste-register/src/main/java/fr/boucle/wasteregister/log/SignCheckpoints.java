package fr.boucle.wasteregister.log;

import fr.boucle.messaging.Outbox;
import fr.boucle.messaging.Publication;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs the head of what is committed: after each change, and once a second for what a crash left unsigned. Never two heads
 * of one size (the table's key), never one that contradicts the last: then it stops signing and says so.
 */
@Singleton
public class SignCheckpoints {
    /** The key of the events: the register is one aggregate. */
    public static final UUID REGISTER = UUID.fromString("0199a4c2-0000-7000-8000-000000000001");

    private static final Logger LOG = LoggerFactory.getLogger(SignCheckpoints.class);

    private final EntryRows entries;
    private final Checkpoints checkpoints;
    private final CheckpointFiles files;
    private final SigningKey key;
    private final Outbox outbox;
    private final TransactionOperations<Connection> transactions;
    private final InstantSource clock;

    public SignCheckpoints(
            EntryRows entries,
            Checkpoints checkpoints,
            CheckpointFiles files,
            SigningKey key,
            Outbox outbox,
            TransactionOperations<Connection> transactions,
            InstantSource clock) {
        this.entries = entries;
        this.checkpoints = checkpoints;
        this.files = files;
        this.key = key;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Signs what has no checkpoint yet; to be called outside a transaction, after the change committed. */
    @Scheduled(initialDelay = "1s", fixedDelay = "1s")
    public void sign() {
        Optional<Checkpoint> _ = transactions.executeWrite(_ -> signHead());
        files.catchUp();
    }

    private Optional<Checkpoint> signHead() {
        long size = entries.lockHead().size();
        Optional<Checkpoints.Row> last = checkpoints.newest();
        if (size == last.map(Checkpoints.Row::size).orElse(0L)) {
            return Optional.empty();
        }
        MerkleTree tree = new MerkleTree(entries, size);
        if (last.isPresent() && !extend(tree, last.get())) {
            return Optional.empty();
        }
        Checkpoint checkpoint = Checkpoint.sign(key, size, tree.root());
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (checkpoints.insert(size, checkpoint.root(), checkpoint.note(), at) != 1) {
            throw new IllegalStateException("the checkpoint was not kept");
        }
        outbox.append(
                Publication.of(
                        new CheckpointSigned(checkpoint.origin(), size, checkpoint.rootHash(), checkpoint.note(), at),
                        REGISTER,
                        size),
                "system");
        return Optional.of(checkpoint);
    }

    private static boolean extend(MerkleTree tree, Checkpoints.Row last) {
        boolean same = Arrays.equals(tree.root(last.size()), last.root());
        if (!same) {
            LOG.error(
                    "the register no longer has the root it signed at size {}: it was changed. Nothing more is signed;"
                            + " have an auditor verify the export against the checkpoints outside the database.",
                    last.size());
        }
        return same;
    }
}
