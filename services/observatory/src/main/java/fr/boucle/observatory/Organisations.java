package fr.boucle.observatory;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

/** The names of organisations, as accounts last said. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface Organisations extends GenericRepository<Organisations.Row, UUID> {
    @MappedEntity("organisation")
    record Row(@Id @UuidColumn UUID organisationId, long sequence, String name) {}

    @Query("""
            INSERT INTO organisation (organisation_id, sequence, name) VALUES (:id, :sequence, :name)
            ON DUPLICATE KEY UPDATE name = IF(VALUES(sequence) > sequence, VALUES(name), name),
            sequence = GREATEST(sequence, VALUES(sequence))
            """)
    void put(@UuidColumn UUID id, long sequence, String name);

    @Query("SELECT * FROM organisation WHERE organisation_id = :id")
    Optional<Row> find(@UuidColumn UUID id);

    @Query("DELETE FROM organisation")
    long deleteAll();
}
