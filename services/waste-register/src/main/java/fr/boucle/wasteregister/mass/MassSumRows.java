package fr.boucle.wasteregister.mass;

import fr.boucle.persistence.UuidColumn;
import fr.boucle.wasteregister.delegation.Reader;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The kept sums; grams are added, never set. */
@JdbcRepository(dialect = Dialect.MYSQL)
abstract class MassSumRows implements GenericRepository<MassSumRows.Row, UUID> {
    /** A site under a code in one year, and what was there before it; none where all of it went under another code. */
    @MappedEntity("mass_sum")
    record Row(
            @Id @UuidColumn UUID organisationId,
            String wasteCode,
            long openingGrams,
            long acceptedGrams,
            long differenceGrams,
            long consignedGrams,
            long registeredGrams) {}

    @Query("""
            SELECT organisation_id, waste_code,
                   SUM(CASE WHEN year < :year THEN accepted_grams + difference_grams - consigned_grams ELSE 0 END)
                       AS opening_grams,
                   SUM(CASE WHEN year = :year THEN accepted_grams ELSE 0 END) AS accepted_grams,
                   SUM(CASE WHEN year = :year THEN difference_grams ELSE 0 END) AS difference_grams,
                   SUM(CASE WHEN year = :year THEN consigned_grams ELSE 0 END) AS consigned_grams,
                   SUM(CASE WHEN year = :year THEN registered_grams ELSE 0 END) AS registered_grams
            FROM mass_sum
            WHERE year <= :year
              AND (accepted_grams <> 0 OR difference_grams <> 0 OR consigned_grams <> 0 OR registered_grams <> 0)
              AND""" + Reader.VISIBLE + " GROUP BY organisation_id, waste_code")
    abstract List<Row> of(int year, boolean everything, @UuidColumn UUID organisation, Instant at);

    @Query("""
            INSERT INTO mass_sum (organisation_id, waste_code, year, accepted_grams, difference_grams, consigned_grams,
                                  registered_grams)
            VALUES (:site, :code, :year, :accepted, :difference, :consigned, :registered)
            ON DUPLICATE KEY UPDATE accepted_grams = accepted_grams + :accepted,
                difference_grams = difference_grams + :difference, consigned_grams = consigned_grams + :consigned,
                registered_grams = registered_grams + :registered
            """)
    abstract void add(
            @UuidColumn UUID site,
            String code,
            int year,
            long accepted,
            long difference,
            long consigned,
            long registered);

    /** Locks the mark: 1 where what was there before the sums is still to be summed. */
    @Query("SELECT COUNT(*) FROM mass_sum_start WHERE id = 1 AND summed_at IS NULL FOR UPDATE")
    abstract long unsummed();

    @Query("UPDATE mass_sum_start SET summed_at = :at WHERE id = 1")
    abstract void summed(Instant at);

    @Query("DELETE FROM mass_sum")
    abstract void forget();

    @Query("SELECT COALESCE(MIN(accepted_at), :otherwise) FROM waste_item")
    abstract Instant firstAccepted(Instant otherwise);

    @Query("""
            INSERT INTO mass_sum (organisation_id, waste_code, year, accepted_grams, difference_grams, consigned_grams,
                                  registered_grams)
            SELECT organisation_id, waste_code, :year, SUM(accepted), SUM(difference), SUM(consigned), SUM(registered)
            FROM (
                SELECT organisation_id, waste_code, mass_grams AS accepted, 0 AS difference, 0 AS consigned,
                       0 AS registered
                FROM waste_item WHERE accepted_at >= :from AND accepted_at < :to
                UNION ALL
                SELECT organisation_id, waste_code, 0, mass_grams - items_grams, 0, 0
                FROM waste_lot WHERE weighed_at >= :from AND weighed_at < :to
                UNION ALL
                SELECT organisation_id, waste_code, 0, 0, mass_grams, 0
                FROM waste_lot WHERE consigned_at >= :from AND consigned_at < :to
                UNION ALL
                SELECT l.organisation_id, v.waste_code, 0, 0, 0, v.mass_grams
                FROM register_line l JOIN register_line_version v ON v.line_id = l.id
                WHERE l.register_type = 'OUTGOING_WASTE' AND l.lot_id IS NOT NULL AND l.year = :year
                  AND v.reason <> 'ANNULER'
                  AND v.version = (SELECT MAX(x.version) FROM register_line_version x WHERE x.line_id = l.id)
            ) act
            GROUP BY organisation_id, waste_code
            """)
    abstract void sum(int year, Instant from, Instant to);
}
