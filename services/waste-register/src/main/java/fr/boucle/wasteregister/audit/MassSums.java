package fr.boucle.wasteregister.audit;

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

/** What an audit sums, by site and waste code. */
@JdbcRepository(dialect = Dialect.MYSQL)
abstract class MassSums implements GenericRepository<MassSums.Sum, UUID> {
    private static final String BY_HEAP = " GROUP BY organisation_id, waste_code";

    /** Grams of a site under a code. */
    @MappedEntity("waste_item")
    record Sum(@Id @UuidColumn UUID organisationId, String wasteCode, long grams) {}

    @Query("""
            SELECT organisation_id, waste_code, SUM(mass_grams) AS grams FROM waste_item
            WHERE accepted_at >= :from AND accepted_at < :to AND""" + Reader.VISIBLE + BY_HEAP)
    abstract List<Sum> accepted(
            Instant from, Instant to, boolean everything, @UuidColumn UUID organisation, Instant at);

    @Query("""
            SELECT organisation_id, waste_code, SUM(mass_grams - items_grams) AS grams FROM waste_lot
            WHERE weighed_at >= :from AND weighed_at < :to AND""" + Reader.VISIBLE + BY_HEAP)
    abstract List<Sum> differences(
            Instant from, Instant to, boolean everything, @UuidColumn UUID organisation, Instant at);

    @Query("""
            SELECT organisation_id, waste_code, SUM(mass_grams) AS grams FROM waste_lot
            WHERE consigned_at >= :from AND consigned_at < :to AND""" + Reader.VISIBLE + BY_HEAP)
    abstract List<Sum> consigned(
            Instant from, Instant to, boolean everything, @UuidColumn UUID organisation, Instant at);

    /** By the register: the newest version of each outgoing line that is not cancelled. */
    @Query("""
            SELECT l.organisation_id, v.waste_code, SUM(v.mass_grams) AS grams FROM register_line l
            JOIN register_line_version v ON v.line_id = l.id
            AND v.version = (SELECT MAX(x.version) FROM register_line_version x WHERE x.line_id = l.id)
            WHERE l.register_type = 'OUTGOING_WASTE' AND l.lot_id IS NOT NULL AND v.reason <> 'ANNULER'
            AND l.written_at >= :from AND l.written_at < :to AND""" + Reader.LINE_VISIBLE + """

            GROUP BY l.organisation_id, v.waste_code""")
    abstract List<Sum> registered(
            Instant from, Instant to, boolean everything, @UuidColumn UUID organisation, Instant at);

    @Query("""
            SELECT organisation_id, waste_code, SUM(mass_grams) AS grams FROM waste_lot
            WHERE state = 'WEIGHED' AND""" + Reader.VISIBLE + BY_HEAP)
    abstract List<Sum> weighedStock(boolean everything, @UuidColumn UUID organisation, Instant at);

    @Query("""
            SELECT organisation_id, waste_code, SUM(mass_grams) AS grams FROM waste_item
            WHERE lot_id IN (SELECT id FROM waste_lot WHERE state = 'OPEN') AND""" + Reader.VISIBLE + BY_HEAP)
    abstract List<Sum> openStock(boolean everything, @UuidColumn UUID organisation, Instant at);
}
