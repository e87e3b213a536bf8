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

/** What lies at a site now, by waste code: summed from what is there, which a collection empties. */
@JdbcRepository(dialect = Dialect.MYSQL)
abstract class MassSums implements GenericRepository<MassSums.Sum, UUID> {
    private static final String BY_HEAP = " GROUP BY organisation_id, waste_code";

    /** Grams of a site under a code. */
    @MappedEntity("waste_item")
    record Sum(@Id @UuidColumn UUID organisationId, String wasteCode, long grams) {}

    @Query("""
            SELECT organisation_id, waste_code, SUM(mass_grams) AS grams FROM waste_lot
            WHERE state = 'WEIGHED' AND""" + Reader.VISIBLE + BY_HEAP)
    abstract List<Sum> weighedStock(boolean everything, @UuidColumn UUID organisation, Instant at);

    @Query("""
            SELECT organisation_id, waste_code, SUM(mass_grams) AS grams FROM waste_item
            WHERE lot_id IN (SELECT id FROM waste_lot WHERE state = 'OPEN') AND""" + Reader.VISIBLE + BY_HEAP)
    abstract List<Sum> openStock(boolean everything, @UuidColumn UUID organisation, Instant at);
}
