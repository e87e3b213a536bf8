package fr.boucle.donations.inventory;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Compares the rows of two editions of one file: by what their devices are known by. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface EditionRows extends GenericRepository<EditionRows.Candidate, UUID> {
    /**
     * An inventory of before that names devices which this one names too.
     *
     * @param shared how many both name
     * @param known how many it names
     */
    @MappedEntity("inventory")
    record Candidate(
            @Id @UuidColumn UUID id,
            int edition,
            @Nullable String fileName,
            @Nullable String label,
            long shared,
            long known) {}

    /** How many rows became what. */
    @MappedEntity("inventory_row")
    record Count(@Id RowChange became, long number) {}

    /**
     * What an edition names and the next one does not.
     *
     * @param listed how many of them are devices by now
     */
    @MappedEntity("inventory_row")
    record Gone(@Id long number, long listed) {}

    /** Where one before it was imported and followed already, its follower is meant. */
    @Query("""
            SELECT i.id, i.edition, i.file_name, i.label, COUNT(DISTINCT n.known_by) AS shared,
              (SELECT COUNT(DISTINCT a.known_by) FROM inventory_row a WHERE a.inventory_id = i.id) AS known
            FROM inventory_row n
              JOIN inventory_row o ON o.known_by = n.known_by AND o.inventory_id < n.inventory_id
              JOIN inventory i ON i.id = o.inventory_id
            WHERE n.inventory_id = :id AND i.owner_id = :ownerId AND i.state IN ('READY', 'CONFIRMED')
              AND NOT EXISTS (SELECT 1 FROM inventory s WHERE s.follows_id = i.id AND s.state = 'CONFIRMED')
            GROUP BY i.id, i.edition, i.file_name, i.label
            ORDER BY i.id DESC LIMIT 20""")
    List<Candidate> before(@UuidColumn UUID id, @UuidColumn UUID ownerId);

    @Query("SELECT c.became, COUNT(*) AS number FROM (SELECT " + RowChange.OF + """
             AS became FROM inventory_row r JOIN inventory e ON e.id = r.inventory_id WHERE r.inventory_id = :id) c
            GROUP BY c.became""")
    List<Count> changes(@UuidColumn UUID id);

    @Query("""
            SELECT COUNT(DISTINCT o.known_by) AS number, COUNT(DISTINCT o.device_id) AS listed
            FROM inventory_row o
            WHERE o.inventory_id = :before AND o.known_by IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM inventory_row n WHERE n.inventory_id = :id AND n.known_by = o.known_by)""")
    Gone gone(@UuidColumn UUID before, @UuidColumn UUID id);

    @Query("""
            SELECT i.id, i.edition, i.file_name, i.label, 0 AS shared, 0 AS known FROM inventory i
            WHERE i.follows_id = :id AND i.state IN ('READY', 'CONFIRMED', 'REPLACED') ORDER BY i.id DESC LIMIT 1""")
    Optional<Candidate> next(@UuidColumn UUID id);
}
