package fr.boucle.donations.inventory;

import fr.boucle.donations.DonationRefusal;
import fr.boucle.donations.reading.Overview;
import fr.boucle.donations.reading.Sentences;
import fr.boucle.messaging.EventJson;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The inventories. Each change is one conditional update: a preview may be cancelled while it runs. */
@Singleton
class Inventories {
    /** After so long without a batch another may take its rows over. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final InventoryRows rows;
    private final Editions editions;
    private final EventJson json;
    private final InstantSource clock;

    Inventories(InventoryRows rows, Editions editions, EventJson json, InstantSource clock) {
        this.rows = rows;
        this.editions = editions;
        this.json = json;
        this.clock = clock;
    }

    void open(UUID id, Sender sender, String format) {
        rows.save(InventoryRowsRowBuilder.stagedBuilder()
                .id(id)
                .ownerId(sender.owner())
                .state(InventoryState.RUNNING)
                .version(0)
                .format(format)
                .rowsRead(0)
                .problem(null)
                .problemSlug(null)
                .createdAt(clock.instant())
                .notes(null)
                .fileName(sender.fileName())
                .memberId(sender.member())
                .label(null)
                .followsId(null)
                .edition(1)
                .enteringUntil(null)
                .enteredBy(null)
                .build());
    }

    /** Keeps what is said of the file as a whole. */
    void note(UUID id, Overview overview) {
        rows.note(id, json.write(overview));
    }

    /** Says of one that is not confirmed which one before it it follows; none: that it follows none. */
    void follow(UUID id, @Nullable UUID before, UUID owner) {
        Inventory inventory = lock(id, owner);
        inventory.mustBeOpen();
        if (inventory.state() == InventoryState.CONFIRMED) {
            throw Sentences.ofReader().refusal(DonationRefusal.DRAFT_CONFIRMED, "already-imported", Map.of());
        }
        InventoryRows.Row row = rows.find(id, owner).orElseThrow(Inventories::unknown);
        editions.say(
                row,
                before == null
                        ? null
                        : rows.find(before, owner)
                                .filter(one -> one.createdAt().isBefore(row.createdAt()))
                                .orElseThrow(Inventories::unknown));
    }

    /** Knows it again as the next edition of one before it. */
    void recognise(UUID id, UUID owner) {
        editions.recognise(id, owner);
    }

    /** What is said of the file as a whole. */
    Overview overview(Inventory inventory) {
        String notes = inventory.notes();
        return notes == null ? Overview.NOTHING : json.read(notes, Overview.class);
    }

    /** The owner's preview, locked while one of its rows is corrected. */
    Inventory lock(UUID id, UUID owner) {
        return rows.lock(id)
                .filter(row -> row.ownerId().equals(owner))
                .map(InventoryRows.Row::inventory)
                .orElseThrow(Inventories::unknown);
    }

    /** Tells those who read it before that a row reads otherwise now. */
    void corrected(UUID id) {
        rows.corrected(id);
    }

    /** What its organisation calls it; the last word counts. */
    void label(UUID id, String label) {
        rows.label(id, label);
    }

    /** How many rows were read; false when the preview runs no longer. */
    boolean progress(UUID id, long rowsRead) {
        return rows.progress(id, rowsRead) == 1;
    }

    void ready(UUID id) {
        rows.move(id, InventoryState.RUNNING, InventoryState.READY);
    }

    void fail(UUID id, Refusal why) {
        rows.fail(id, why.detail(), why.type().slug());
    }

    /** Ends a preview that still runs, or gives up one that is ready. */
    void cancel(UUID id) {
        rows.move(id, InventoryState.RUNNING, InventoryState.CANCELLED);
        rows.move(id, InventoryState.READY, InventoryState.CANCELLED);
    }

    /** Confirms it under its lock: two confirmations do not list the same rows. */
    void confirm(UUID id) {
        rows.lock(id).ifPresent(row -> {
            rows.confirm(row.id());
            replace(row.followsId());
        });
    }

    /** What was only read is replaced by its next edition, however many there were. */
    private void replace(@Nullable UUID edition) {
        UUID before = edition;
        while (before != null) {
            rows.replace(before);
            before = rows.find(before).map(InventoryRows.Row::followsId).orElse(null);
        }
    }

    /** Whoever begins to enter its rows is alone at it; false when somebody is. */
    boolean beginEntering(UUID id, String actor) {
        Instant now = clock.instant();
        return rows.beginEntering(id, actor, now, now.plus(LEASE)) == 1;
    }

    void keepEntering(UUID id) {
        rows.keepEntering(id, clock.instant().plus(LEASE));
    }

    void endEntering(UUID id) {
        rows.endEntering(id);
    }

    /** What was broken off and nobody works on. */
    List<InventoryRows.Row> leftEntering() {
        return rows.leftEntering(clock.instant());
    }

    void delete(UUID id) {
        rows.delete(id);
    }

    Inventory own(UUID id, UUID owner) {
        return rows.find(id, owner).map(InventoryRows.Row::inventory).orElseThrow(Inventories::unknown);
    }

    private static Refusal unknown() {
        return new Refusal(
                CommonRefusal.NOT_FOUND, "Your organisation has no preview with this id; one is kept for 24 hours.");
    }

    /** How many rows have which verdict; every verdict is named. */
    Map<VerdictKind, Long> counts(UUID id) {
        Map<VerdictKind, Long> found = rows.count(id).stream()
                .collect(Collectors.toMap(InventoryRows.Count::verdict, InventoryRows.Count::number));
        return List.of(VerdictKind.values()).stream()
                .collect(Collectors.toMap(
                        kind -> kind, kind -> found.getOrDefault(kind, 0L), Long::sum, LinkedHashMap::new));
    }

    /** How many rows leave a question open. */
    long doubtful(Inventory inventory) {
        return rows.doubtful(inventory.id());
    }

    /** How many of its rows became a device, or told one something new. */
    long imported(Inventory inventory) {
        return rows.imported(inventory.id());
    }

    /** What nobody confirmed since. */
    List<UUID> forgotten(Instant before) {
        return rows.forgotten(before).stream().map(InventoryRows.Row::id).toList();
    }
}
