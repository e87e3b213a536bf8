package fr.boucle.wasteregister.log;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs the head of what is committed: after each change, and once a second for what a crash left unsigned. Never two heads of
 * one size, and never one that contradicts what was signed, neither in this database (the table's key) nor outside of it ({@link
 * HeadMemory}): then it stops and says so ({@link Signing}).
 */
@Singleton
public class SignCheckpoints {
    /** The key of the events: the register is one aggregate. */
    public static final UUID REGISTER = UUID.fromString("0199a4c2-0000-7000-8000-000000000001");

    private static final Logger LOG = LoggerFactory.getLogger(SignCheckpoints.class);

    private final EntryRows entries;
    private final Heads heads;
    private final HeadMemory memory;
    private final CheckpointFiles files;
    private final SigningKey key;
    private final Signing signing;
    private final TransactionOperations<Connection> transactions;

    SignCheckpoints(
            EntryRows entries,
            Heads heads,
            HeadMemory memory,
            CheckpointFiles files,
            SigningKey key,
            Signing signing,
            TransactionOperations<Connection> transactions) {
        this.entries = entries;
        this.heads = heads;
        this.memory = memory;
        this.files = files;
        this.key = key;
        this.signing = signing;
        this.transactions = transactions;
    }

    /** Signs what has no checkpoint yet; to be called outside a transaction, after the change committed. */
    @Scheduled(initialDelay = "1s", fixedDelay = "1s")
    public void sign() {
        transactions.executeWrite(_ -> {
            signHead();
            return true;
        });
        files.catchUp();
    }

    private void signHead() {
        long size = entries.lockHead().size();
        try {
            Optional<SignedHead> outside = memory.newest();
            switch (next(size, outside)) {
                case NextHead.Nothing() -> signing.goesOn();
                case NextHead.Sign(byte[] root) -> {
                    signing.goesOn();
                    SignedHead head =
                            SignedHead.parse(Checkpoint.sign(key, size, root).note());
                    if (memory.swap(outside, head)) {
                        heads.keep(head);
                    } else {
                        LOG.warn("somebody else signed meanwhile: size {} is looked at again", size);
                    }
                }
                case NextHead.TakeOver(SignedHead head) -> {
                    signing.goesOn();
                    heads.keep(head);
                }
                case NextHead.Tell(SignedHead head) -> {
                    signing.goesOn();
                    if (!memory.swap(outside, head)) {
                        LOG.warn("somebody else signed meanwhile: size {} is looked at again", size);
                    }
                }
                case NextHead.Halt(HaltReason reason, long from, long to) -> signing.halts(reason, from, to);
            }
        } catch (UncheckedIOException e) {
            LOG.error("{}: make room or give the right to read and write there", e.getMessage(), e.getCause());
            signing.halts(HaltReason.MEMORY_UNREACHABLE, size, size);
        }
    }

    private NextHead next(long size, Optional<SignedHead> outside) {
        MerkleTree tree = new MerkleTree(entries, size);
        return NextHead.of(
                new NextHead.Known(key.origin(), size, heads.newest(), outside, memory.isKept()), tree::root);
    }
}
