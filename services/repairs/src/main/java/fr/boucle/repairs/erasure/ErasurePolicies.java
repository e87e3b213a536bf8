package fr.boucle.repairs.erasure;

import fr.boucle.persistence.UuidColumn;
import fr.boucle.repairs.device.MediumType;
import fr.boucle.repairs.device.SanitizationLevel;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What donors ask of erasures, by date: a new rule never changes what was accepted under the one before. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ErasurePolicies extends GenericRepository<ErasurePolicies.Row, UUID> {
    @MappedEntity("erasure_policy")
    record Row(@Id @UuidColumn UUID donorId, String mediumType, LocalDate validFrom, String level) {}

    @Query("SELECT * FROM erasure_policy WHERE donor_id = :donorId ORDER BY medium_type, valid_from")
    List<Row> of(@UuidColumn UUID donorId);

    default List<SetErasurePolicy.Rule> rulesOf(UUID donorId) {
        return of(donorId).stream()
                .map(row -> new SetErasurePolicy.Rule(
                        MediumType.valueOf(row.mediumType()), SanitizationLevel.valueOf(row.level()), row.validFrom()))
                .toList();
    }

    @Query("""
            SELECT level FROM erasure_policy WHERE donor_id = :donorId AND medium_type = :mediumType
            AND valid_from <= :day ORDER BY valid_from DESC LIMIT 1""")
    Optional<String> inForce(@UuidColumn UUID donorId, String mediumType, LocalDate day);

    @Query("""
            INSERT INTO erasure_policy (donor_id, medium_type, valid_from, level)
            VALUES (:donorId, :mediumType, :validFrom, :level) ON DUPLICATE KEY UPDATE level = VALUES(level)""")
    void put(@UuidColumn UUID donorId, String mediumType, LocalDate validFrom, String level);
}
