package fr.boucle.wasteregister.papers;

import fr.boucle.persistence.UuidColumn;
import fr.boucle.wasteregister.delegation.Reader;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What a container's label says of it: where it stands, what is put into it. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PlacedContainers extends GenericRepository<PlacedContainers.Row, UUID> {
    @MappedEntity("container")
    record Row(
            @Id @UuidColumn UUID id,
            @UuidColumn UUID organisationId,
            String place,
            String kind,
            String wasteCode,
            long capacityGrams) {}

    @Query("""
            SELECT id, organisation_id, place, kind, waste_code, capacity_grams FROM container
            WHERE id = :id AND""" + Reader.VISIBLE)
    Optional<Row> find(@UuidColumn UUID id, boolean everything, @UuidColumn UUID organisation, Instant at);
}
