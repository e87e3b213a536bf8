package fr.boucle.donations.inventory;

import fr.boucle.donations.reading.Reason;
import fr.boucle.messaging.EventJson;
import fr.boucle.values.Ids;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The verdicts on the rows of inventories, kept until they are forgotten. */
@Singleton
class Verdicts {
    private final VerdictRows rows;
    private final EventJson json;

    Verdicts(VerdictRows rows, EventJson json) {
        this.rows = rows;
        this.json = json;
    }

    /** The form in which reasons are kept. */
    @Serdeable
    record ReasonList(List<Reason> reasons) {}

    /**
     * A verdict as it is kept.
     *
     * @param deviceId the device that the row became or told something new of, once confirmed
     */
    record Kept(UUID id, RowVerdict verdict, @Nullable UUID deviceId) {}

    void keep(UUID inventoryId, List<RowVerdict> verdicts) {
        rows.saveAll(verdicts.stream()
                .map(verdict -> new VerdictRows.Row(
                        Ids.next(),
                        inventoryId,
                        verdict.line(),
                        verdict.kind(),
                        json.write(new ReasonList(verdict.reasons())),
                        verdict.identity(),
                        verdict.found() == null ? null : json.write(verdict.found()),
                        null,
                        verdict.updates()))
                .toList());
    }

    /** In the order of the file's lines. */
    List<Kept> after(UUID inventoryId, long line, int max) {
        return kept(rows.after(inventoryId, line, max));
    }

    /** Those that are not simply accepted before the others. */
    List<Kept> remarkable(UUID inventoryId, int max) {
        return kept(rows.remarkable(inventoryId, max));
    }

    /** What confirmation still has to list or update. */
    List<Kept> toList(UUID inventoryId, int max) {
        return kept(rows.toList(inventoryId, max));
    }

    void listed(UUID id, UUID deviceId) {
        rows.listed(id, deviceId);
    }

    void duplicate(UUID id, Reason reason) {
        rows.duplicate(id, json.write(new ReasonList(List.of(reason))));
    }

    void deleteOf(UUID inventoryId) {
        rows.deleteOf(inventoryId);
    }

    private List<Kept> kept(List<VerdictRows.Row> found) {
        return found.stream()
                .map(row -> new Kept(row.id(), verdict(row), row.deviceId()))
                .toList();
    }

    private RowVerdict verdict(VerdictRows.Row row) {
        return new RowVerdict(
                row.line(),
                row.verdict(),
                json.read(row.reasons(), ReasonList.class).reasons(),
                row.identity(),
                row.found() == null ? null : json.read(row.found(), Found.class),
                row.updates());
    }
}
