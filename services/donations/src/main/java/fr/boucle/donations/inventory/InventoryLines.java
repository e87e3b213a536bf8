package fr.boucle.donations.inventory;

import fr.boucle.persistence.Keys;
import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a list says of inventories. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface InventoryLines extends GenericRepository<InventoryLines.View, UUID> {
    /**
     * An inventory in a list.
     *
     * @param fileName as sent, shortened and without a path
     * @param label what its organisation calls it
     * @param memberId who sent it, by an opaque id
     * @param rowsToFix rows that are not listed until they are mended
     * @param devices how many devices it listed
     * @param edition the how-manieth sending of one file it is
     * @param entering whether its rows are being entered
     */
    @Serdeable
    @MappedEntity("inventory")
    record View(
            @Id @UuidColumn UUID id,
            InventoryState state,
            @Nullable String fileName,
            @Nullable String label,
            @UuidColumn @Nullable UUID memberId,
            long rowsRead,
            long rowsToFix,
            long devices,
            int edition,
            boolean entering,
            Instant createdAt) {}

    /** Rows that are left to fix, but where a later edition of the file was imported: there they are mended, or stand again. */
    String TO_FIX = """
            r.inventory_id = i.id AND r.verdict = 'TO_FIX'
            AND NOT EXISTS (SELECT 1 FROM inventory n WHERE n.follows_id = i.id AND n.state = 'CONFIRMED')""";

    @Query("""
            SELECT i.id, i.state, i.file_name, i.label, i.member_id, i.rows_read,
              (SELECT COUNT(*) FROM inventory_row r
               WHERE\s""" + TO_FIX + """
              ) AS rows_to_fix,
              (SELECT COUNT(*) FROM inventory_row r
               WHERE r.inventory_id = i.id AND r.verdict IN ('ACCEPTED', 'RECYCLING')
                 AND r.device_id IS NOT NULL) AS devices,
              i.edition, i.entering_until IS NOT NULL AS entering, i.created_at
            FROM inventory i WHERE i.id IN""" + Keys.OF_KEYS)
    List<View> of(String keys);
}
