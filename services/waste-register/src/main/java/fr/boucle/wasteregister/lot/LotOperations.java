package fr.boucle.wasteregister.lot;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was done to a lot after it left, operation by operation: as it was recorded. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface LotOperations extends GenericRepository<LotRows.Row, UUID> {
    @Introspected
    record Row(String operationCode, @Nullable String operationMode, boolean lastOne, LocalDate treatedOn) {}

    @Query("""
            SELECT operation_code, operation_mode, last_one, treated_on FROM lot_operation WHERE lot_id = :lot
            ORDER BY lot_version""")
    List<Row> ofLot(@UuidColumn UUID lot);
}
