package fr.boucle.wasteregister.item;

import fr.boucle.persistence.Keys;
import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The items' tables: the items, and the media inside data-bearing ones. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ItemRows extends GenericRepository<ItemRows.Row, UUID> {
    @MappedEntity("waste_item")
    record Row(
            @Id @UuidColumn UUID id,
            @UuidColumn UUID lotId,
            @UuidColumn UUID organisationId,
            @Nullable @UuidColumn UUID deviceId,
            @Nullable @UuidColumn UUID producerId,
            @Nullable String communeCode,
            String kind,
            @Nullable String chemistry,
            String wasteCode,
            String proposedCode,
            long massGrams,
            boolean dataBearing,
            Instant acceptedAt,
            @Nullable LocalDate since,
            @Nullable Long pieces) {
        WasteItem item(List<Medium> media) {
            return new WasteItem(
                    id,
                    lotId,
                    new WasteItem.Origin(organisationId, deviceId, producerId, communeCode),
                    new WasteItem.Matter(kind, chemistry, wasteCode, proposedCode, massGrams, dataBearing, pieces),
                    since == null ? LocalDate.MIN : since,
                    acceptedAt,
                    media.stream().map(Medium::medium).toList());
        }
    }

    @MappedEntity("waste_medium")
    record Medium(
            @Id @UuidColumn UUID itemId,
            String serialNumber,
            @Nullable String certificateNumber,
            @Nullable LocalDate destroyedOn) {
        private WasteItem.Medium medium() {
            return new WasteItem.Medium(serialNumber, certificateNumber, destroyedOn);
        }
    }

    @Query("""
            INSERT INTO waste_item
                (id, lot_id, organisation_id, device_id, kind, waste_code, proposed_code, mass_grams, data_bearing,
                 accepted_at)
            VALUES (:id, :lotId, :organisationId, :deviceId, :kind, :wasteCode, :wasteCode, :massGrams, :dataBearing,
                    :acceptedAt)
            """)
    void insert(
            @UuidColumn UUID id,
            @UuidColumn UUID lotId,
            @UuidColumn UUID organisationId,
            @Nullable @UuidColumn UUID deviceId,
            String kind,
            String wasteCode,
            long massGrams,
            boolean dataBearing,
            Instant acceptedAt);

    @Query("""
            UPDATE waste_item
            SET producer_id = :producerId, commune_code = :communeCode, chemistry = :chemistry, since = :since,
                pieces = :pieces
            WHERE id = :id
            """)
    void tell(
            @UuidColumn UUID id,
            @Nullable @UuidColumn UUID producerId,
            @Nullable String communeCode,
            @Nullable String chemistry,
            LocalDate since,
            @Nullable Long pieces);

    @Query("SELECT COUNT(*) FROM waste_item WHERE id = :id")
    long count(@UuidColumn UUID id);

    @Query("SELECT EXISTS (SELECT 1 FROM waste_item WHERE lot_id = :lotId)")
    boolean isAnyIn(@UuidColumn UUID lotId);

    @Query("SELECT COALESCE(SUM(mass_grams), 0) FROM waste_item WHERE lot_id = :lotId")
    long gramsOf(@UuidColumn UUID lotId);

    @Query("SELECT * FROM waste_item WHERE lot_id = :lotId ORDER BY id")
    List<Row> ofLot(@UuidColumn UUID lotId);

    @Query("SELECT * FROM waste_item WHERE id = :id")
    Optional<Row> find(@UuidColumn UUID id);

    @Query("SELECT * FROM waste_item WHERE id = :id FOR UPDATE")
    Optional<Row> lock(@UuidColumn UUID id);

    @Query("SELECT * FROM waste_item WHERE id IN" + Keys.OF_KEYS)
    List<Row> all(String keys);

    /** What the device of an item is called, and whether its lot still takes and gives items. */
    @MappedEntity("waste_item")
    record Origin(@Id @UuidColumn UUID id, @Nullable String deviceCode, boolean sortable) {
        Optional<String> code() {
            return Optional.ofNullable(deviceCode);
        }
    }

    @Query("""
            SELECT i.id, d.code AS device_code, l.state = 'OPEN' AS sortable
            FROM waste_item i JOIN waste_lot l ON l.id = i.lot_id LEFT JOIN waste_device d ON d.device_id = i.device_id
            WHERE i.id IN""" + Keys.OF_KEYS)
    List<Origin> origins(String keys);

    /** The media of the items of a lot, of all at once. */
    @Query("""
            SELECT m.item_id, m.serial_number, m.certificate_number, m.destroyed_on
            FROM waste_medium m JOIN waste_item i ON i.id = m.item_id WHERE i.lot_id = :lotId ORDER BY m.serial_number
            """)
    List<Medium> mediaOfLot(@UuidColumn UUID lotId);

    /** The media of many items, of all at once. */
    @Query("""
            SELECT m.item_id, m.serial_number, m.certificate_number, m.destroyed_on
            FROM waste_medium m WHERE m.item_id IN
            """ + Keys.OF_KEYS + "ORDER BY m.serial_number")
    List<Medium> mediaOfAll(String keys);

    /** Items with their media; only what bears data has any. */
    static List<WasteItem> items(List<Row> rows, List<Medium> media) {
        Map<UUID, List<Medium>> byItem = media.stream().collect(Collectors.groupingBy(Medium::itemId));
        return rows.stream()
                .map(row -> row.item(row.dataBearing() ? byItem.getOrDefault(row.id(), List.of()) : List.of()))
                .toList();
    }

    @Query("UPDATE waste_item SET lot_id = :lotId, waste_code = :wasteCode, code_reason = :codeReason WHERE id = :id")
    void sort(@UuidColumn UUID id, @UuidColumn UUID lotId, String wasteCode, String codeReason);

    @Query("""
            INSERT INTO waste_medium (item_id, serial_number) VALUES (:itemId, :serialNumber)
            ON DUPLICATE KEY UPDATE item_id = item_id
            """)
    void addMedium(@UuidColumn UUID itemId, String serialNumber);

    @Query("""
            SELECT item_id, serial_number, certificate_number, destroyed_on FROM waste_medium WHERE item_id = :itemId
            ORDER BY serial_number
            """)
    List<Medium> mediaOf(@UuidColumn UUID itemId);

    @Query("""
            UPDATE waste_medium
            SET certificate_number = :certificateNumber, destroyed_on = :destroyedOn, certified_at = :certifiedAt
            WHERE item_id = :itemId AND serial_number = :serialNumber
            """)
    void certify(
            @UuidColumn UUID itemId,
            String serialNumber,
            String certificateNumber,
            LocalDate destroyedOn,
            Instant certifiedAt);
}
