package fr.boucle.donations.inventory;

import fr.boucle.donations.reading.ReadRow;
import fr.boucle.donations.reading.Reason;
import fr.boucle.messaging.EventJson;
import fr.boucle.values.Ids;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    /** The form in which a row is kept as it was understood. */
    @Serdeable
    record ReadForm(ReadRow read) {}

    void keep(UUID inventoryId, List<RowVerdict> verdicts) {
        rows.saveAll(verdicts.stream()
                .map(verdict -> row(Ids.next(), inventoryId, verdict))
                .toList());
    }

    /** Writes what became of a row since a person corrected it. */
    void judgeAgain(UUID id, UUID inventoryId, RowVerdict verdict) {
        rows.update(row(id, inventoryId, verdict));
    }

    private VerdictRows.Row row(UUID id, UUID inventoryId, RowVerdict verdict) {
        return VerdictRowsRowBuilder.stagedBuilder()
                .id(id)
                .inventoryId(inventoryId)
                .line(verdict.line())
                .verdict(verdict.kind())
                .reasons(json.write(new ReasonList(verdict.reasons())))
                .identity(verdict.identity())
                .found(verdict.found() == null ? null : json.write(verdict.found()))
                .deviceId(null)
                .updates(verdict.updates())
                .understood(json.write(new ReadForm(verdict.read())))
                .doubtful(!verdict.read().doubts().isEmpty())
                .doubts(verdict.read().doubts().stream()
                        .map(doubt -> doubt.about().name())
                        .distinct()
                        .collect(Collectors.joining(" ")))
                .knownBy(verdict.read().understood().name().identity())
                .build();
    }

    /** One row by its place in the file, locked. */
    Optional<KeptVerdict> lock(UUID inventoryId, long line) {
        return rows.lock(inventoryId, line).map(this::one);
    }

    /** Rows after a place that leave a question about the same words open. */
    List<KeptVerdict> asking(UUID inventoryId, String wordKey, long after, int max) {
        return kept(rows.asking(inventoryId, wordKey, after, max));
    }

    /** Whether another row of the file names the same device. */
    boolean isNamedElsewhere(UUID inventoryId, String identity, long line) {
        return rows.named(inventoryId, identity, line) > 0;
    }

    /** Those at these places in the file, in this order. */
    List<KeptVerdict> at(UUID inventoryId, List<Long> lines) {
        Map<Long, KeptVerdict> found = lines.isEmpty()
                ? Map.of()
                : kept(rows.at(inventoryId, lines)).stream()
                        .collect(Collectors.toMap(kept -> kept.verdict().line(), Function.identity()));
        return lines.stream()
                .flatMap(line -> Optional.ofNullable(found.get(line)).stream())
                .toList();
    }

    /** One row by its place in the file. */
    Optional<KeptVerdict> find(UUID inventoryId, long line) {
        return rows.after(inventoryId, line - 1, 1).stream()
                .filter(row -> row.line() == line)
                .findFirst()
                .map(this::one);
    }

    /** The first row of a file that a device came of. */
    Optional<KeptVerdict> ofDevice(UUID inventoryId, UUID deviceId) {
        return rows.ofDevice(inventoryId, deviceId).map(this::one);
    }

    /** In the order of the file's lines. */
    List<KeptVerdict> after(UUID inventoryId, long line, int max) {
        return kept(rows.after(inventoryId, line, max));
    }

    /** What confirmation still has to list or update. */
    List<KeptVerdict> toList(UUID inventoryId, int max) {
        return kept(rows.toList(inventoryId, max));
    }

    /** How many that are. */
    long countToList(UUID inventoryId) {
        return rows.countToList(inventoryId);
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

    private List<KeptVerdict> kept(List<VerdictRows.Row> found) {
        return found.stream().map(this::one).toList();
    }

    private KeptVerdict one(VerdictRows.Row row) {
        Found found = row.found() == null ? null : json.read(row.found(), Found.class);
        String understood = row.understood();
        RowVerdict verdict = new RowVerdict(
                understood == null
                        ? Found.read(row.line(), found)
                        : json.read(understood, ReadForm.class).read(),
                row.verdict(),
                json.read(row.reasons(), ReasonList.class).reasons(),
                found,
                row.updates());
        return new KeptVerdict(row.id(), verdict, row.deviceId());
    }
}
