package fr.boucle.donations.claim;

import fr.boucle.persistence.Keys;
import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** What claims are called: their lot and their two sides. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ClaimNames extends GenericRepository<ClaimNames.Row, UUID> {
    @MappedEntity("claim")
    record Row(@Id @UuidColumn UUID claimId, String lotTitle, String donorName, String claimantName) {}

    @Query("""
            SELECT c.id AS claim_id, l.title AS lot_title, COALESCE(d.name, '') AS donor_name,
              COALESCE(t.name, '') AS claimant_name
            FROM claim c JOIN lot l ON l.id = c.lot_id
            LEFT JOIN organisation d ON d.id = c.donor_id LEFT JOIN organisation t ON t.id = c.claimant_id
            WHERE c.id IN""" + Keys.OF_KEYS)
    List<Row> of(String keys);
}
