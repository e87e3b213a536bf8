package fr.boucle.donations.organisation;

import fr.boucle.persistence.UuidColumn;
import fr.boucle.values.ByName;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

/** The organisations' table. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface OrganisationRows extends GenericRepository<OrganisationRows.Row, UUID> {
    @ByName
    @MappedEntity("organisation")
    record Row(
            @Id @UuidColumn UUID id,
            long sequence,
            String name,
            String kind,
            String identifierType,
            String identifier,
            String street,
            String postalCode,
            String city,
            String communeCode,
            String statuses,
            boolean suspended) {}

    void save(Row row);

    void update(Row row);

    @Query("SELECT * FROM organisation WHERE id = :id")
    Optional<Row> find(@UuidColumn UUID id);

    @Query("SELECT * FROM organisation WHERE id = :id FOR UPDATE")
    Optional<Row> lock(@UuidColumn UUID id);

    @Query("UPDATE organisation SET statuses = :statuses, sequence = :sequence WHERE id = :id AND sequence < :sequence")
    void keepStatuses(@UuidColumn UUID id, long sequence, String statuses);

    @Query("UPDATE organisation SET suspended = TRUE, sequence = :sequence WHERE id = :id AND sequence < :sequence")
    void suspend(@UuidColumn UUID id, long sequence);
}
