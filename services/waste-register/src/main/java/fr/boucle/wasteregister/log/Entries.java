package fr.boucle.wasteregister.log;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Appends entries. The index is given under the lock of the head's row, in the transaction of what the entry tells: no gap
 * after a rollback or a kill, no acknowledged entry missing.
 */
@Singleton
public class Entries {
    private final EntryRows entries;
    private final FullTiles tiles;
    private final InstantSource clock;

    public Entries(EntryRows entries, FullTiles tiles, InstantSource clock) {
        this.entries = entries;
        this.tiles = tiles;
        this.clock = clock;
    }

    /** Where an entry stands. */
    public record Appended(long index, byte[] leafHash, Instant recordedAt) {
        public String leaf() {
            return Base64.getEncoder().encodeToString(leafHash);
        }
    }

    /** Locks the sequencer until the transaction ends; what is counted after it cannot change before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock() {
        EntryRows.Head _ = entries.lockHead();
    }

    /** Appends one entry: its members plus {@code index} and {@code recordedAt}, which never goes back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Appended append(UUID organisation, Map<String, ?> members) {
        EntryRows.Head head = entries.lockHead();
        long index = head.size();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant recordedAt = now.isBefore(head.recordedAt()) ? head.recordedAt() : now;
        Map<String, Object> whole = new HashMap<>(members);
        whole.put("index", index);
        whole.put("recordedAt", recordedAt.toString());
        byte[] bytes = CanonicalJson.bytes(whole);
        byte[] leafHash = MerkleHash.leaf(bytes);
        requireOne(entries.insert(index, leafHash, bytes, organisation, recordedAt));
        requireOne(entries.advance(index + 1, recordedAt));
        tiles.store(index + 1);
        return new Appended(index, leafHash, recordedAt);
    }

    private static void requireOne(long changed) {
        if (changed != 1) {
            throw new IllegalStateException("the head moved under its lock");
        }
    }
}
