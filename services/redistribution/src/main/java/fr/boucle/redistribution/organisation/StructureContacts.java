package fr.boucle.redistribution.organisation;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** How a household reaches the structure that helps it: the number of its desk, never of a person. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface StructureContacts extends GenericRepository<StructureContacts.Row, UUID> {
    @MappedEntity("structure_contact")
    record Row(@Id @UuidColumn UUID organisationId, String phone, String hoursInWords, Instant changedAt) {}

    /** As it was told. */
    record Told(String phone, String hoursInWords) {}

    default Optional<Told> of(UUID organisationId) {
        return findById(organisationId).map(row -> new Told(row.phone(), row.hoursInWords()));
    }

    Optional<Row> findById(UUID organisationId);

    @Query("""
            INSERT INTO structure_contact (organisation_id, phone, hours_in_words, changed_at)
            VALUES (:organisationId, :phone, :hoursInWords, :at)
            ON DUPLICATE KEY UPDATE phone = :phone, hours_in_words = :hoursInWords, changed_at = :at""")
    void put(@UuidColumn UUID organisationId, String phone, String hoursInWords, Instant at);
}
