package fr.boucle.wasteregister.log;

import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What files that leave are proved by: inclusion proofs, checkpoints, the key, and manifests that it signs (infra/verify). */
@Singleton
public class Sealing {
    private final EntryRows entries;
    private final Checkpoints checkpoints;
    private final SigningKey key;

    Sealing(EntryRows entries, Checkpoints checkpoints, SigningKey key) {
        this.entries = entries;
        this.checkpoints = checkpoints;
        this.key = key;
    }

    /** How many entries the newest checkpoint covers. */
    public long newestSize() {
        return checkpoints.newest().map(Checkpoints.Row::size).orElse(0L);
    }

    public String checkpoint(long size) {
        return signed(size).note();
    }

    public String key() {
        return key.vkey() + "\n";
    }

    /** The proof of an entry with its bytes; the size has a checkpoint that covers it. */
    public String proof(long index, long size) {
        EntryRows.Row entry = entries.at(index)
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "The register has no entry " + index + "."));
        return proof(entry, signed(size), new String(entry.content(), StandardCharsets.UTF_8));
    }

    /** @param told the entry's bytes, for whoever may read it */
    String proof(EntryRows.Row entry, Checkpoints.Row checkpoint, @Nullable String told) {
        String path = hashes(new MerkleTree(entries, checkpoint.size()).inclusion(entry.idx()));
        return "{\"index\":" + entry.idx() + ",\"size\":" + checkpoint.size() + ",\"leafHash\":\""
                + Base64.getEncoder().encodeToString(entry.leafHash()) + "\",\"hashes\":" + path + ",\"checkpoint\":"
                + CanonicalJson.quoted(checkpoint.note()) + (told == null ? "" : ",\"entry\":" + told) + "}";
    }

    /** The signed list of the files of a dossier or an archive. */
    public String manifest(String about, Instant sealedAt, Map<String, String> hashes) {
        return Note.sign(
                key,
                key.origin() + "\ndossier 1\n" + about + "\n" + sealedAt + "\n"
                        + hashes.entrySet().stream()
                                .map(file -> file.getValue() + "  " + file.getKey() + "\n")
                                .collect(Collectors.joining()));
    }

    static String hashes(List<byte[]> path) {
        return path.stream()
                .map(hash -> "\"" + Base64.getEncoder().encodeToString(hash) + "\"")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private Checkpoints.Row signed(long size) {
        return checkpoints
                .ofSize(size)
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "No checkpoint of that size was signed."));
    }
}
