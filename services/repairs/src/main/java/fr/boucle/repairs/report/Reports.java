package fr.boucle.repairs.report;

import fr.boucle.repairs.RepairRefusal;
import fr.boucle.values.Ids;
import fr.boucle.values.Sha256;
import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what was read of as a file: so much of a device, for its workshop. */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
public class Reports {
    /** A report is longer than any genuine one by far. */
    public static final int MAX_BYTES = 2_000_000;

    private static final int MOST = 20;

    private final ReportRows rows;
    private final InstantSource clock;

    Reports(ReportRows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * A file that was sent.
     *
     * @param name as it is called, if somebody told it
     */
    public record Sent(byte[] bytes, @Nullable String name) {
        /** Refuses what no report is as long as. */
        public Sent {
            if (bytes.length > MAX_BYTES) {
                throw new Refusal(
                        RepairRefusal.REPORT_TOO_LARGE,
                        "It has " + bytes.length + " bytes; a report of at most " + MAX_BYTES + " is taken.");
            }
        }
    }

    /**
     * Keeps a file of a device whose row is locked; the same file again is the one that is kept.
     *
     * @param kept what remains of it without people, accounts and networks
     */
    public UUID keep(UUID deviceId, Actor actor, String tool, Sent sent, byte[] kept) {
        String sha256 = Sha256.hex(sent.bytes());
        List<ReportRows.Row> before = rows.of(deviceId, actor.organisation());
        Optional<ReportRows.Row> same =
                before.stream().filter(row -> row.sha256().equals(sha256)).findFirst();
        if (same.isPresent()) {
            return same.get().id();
        }
        if (before.size() >= MOST) {
            throw new Refusal(
                    RepairRefusal.TOO_MANY_REPORTS, "A device has at most " + MOST + " reports: take one away.");
        }
        UUID id = Ids.next();
        rows.add(
                id,
                deviceId,
                actor.organisation(),
                actor.member(),
                tool,
                FileName.kept(sent.name()),
                sha256,
                kept != sent.bytes(),
                kept.length,
                kept,
                clock.instant());
        return id;
    }

    /** The reports of a device as they are shown to its workshop. */
    public List<ReportView> views(UUID deviceId, Actor actor) {
        return rows.of(deviceId, actor.organisation()).stream()
                .map(row -> ReportView.of(row, actor))
                .toList();
    }

    /**
     * A kept file.
     *
     * @param name under which it is downloaded
     */
    public record Kept(byte[] content, String name) {}

    /** A kept file of a device; none of another workshop's. */
    Optional<Kept> file(UUID id, UUID deviceId, Actor actor) {
        return rows.content(id, deviceId, actor.organisation()).map(row -> {
            byte[] content = row.content();
            boolean json = content.length > 0 && (content[0] == '{' || content[0] == '[');
            return new Kept(content, FileName.download(row.name(), row.tool(), json));
        });
    }

    /** Nothing of the file stays. */
    void takeAway(UUID id, UUID deviceId, Actor actor) {
        rows.delete(id, deviceId, actor.organisation());
    }
}
