package fr.boucle.wasteregister.code;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The lists that stewards adopted: inserted, read, never changed. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AdoptedTables extends GenericRepository<AdoptedTables.Row, UUID> {
    @MappedEntity("rule_table_version")
    record Row(
            @Id @UuidColumn UUID id,
            String ruleTable,
            LocalDate validFrom,
            String source,
            String content,
            @UuidColumn UUID memberId,
            Instant adoptedAt) {
        RuleTable table() {
            return RuleTable.valueOf(ruleTable);
        }
    }

    void save(Row row);

    @Query("SELECT * FROM rule_table_version WHERE id = :id")
    Optional<Row> find(@UuidColumn UUID id);

    @Query("SELECT * FROM rule_table_version ORDER BY valid_from, adopted_at")
    List<Row> all();

    @Query("SELECT COUNT(*) FROM rule_table_version")
    long count();
}
