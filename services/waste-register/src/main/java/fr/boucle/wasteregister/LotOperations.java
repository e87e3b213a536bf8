package fr.boucle.wasteregister;

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

/** What was done to a lot after it left, operation by operation: added, never changed. */
@JdbcRepository(dialect = Dialect.MYSQL)
abstract class LotOperations implements GenericRepository<LotRow, UUID> {
    @Introspected
    record Row(String operationCode, @Nullable String operationMode, boolean lastOne, LocalDate treatedOn) {}

    /** Records the treatment that a lot has now; once per version of the lot. */
    long record(LotRow lot) {
        return count(lot.id(), lot.version()) > 0 ? 0 : add(lot.id(), lot.version());
    }

    List<LotView.ShownTreatment> shown(UUID lot) {
        return ofLot(lot).stream()
                .map(row -> new LotView.ShownTreatment(
                        row.operationCode(), row.operationMode(), row.lastOne(), row.treatedOn()))
                .toList();
    }

    @Query("SELECT COUNT(*) FROM lot_operation WHERE lot_id = :lot AND lot_version = :version")
    abstract long count(@UuidColumn UUID lot, long version);

    @Query("INSERT INTO lot_operation (lot_id, lot_version, operation_code, operation_mode, last_one, treated_on,"
            + " recorded_at) SELECT id, version, treatment_code, treatment_mode, treatment_final, treated_on, treated_at"
            + " FROM waste_lot WHERE id = :lot AND version = :version")
    abstract long add(@UuidColumn UUID lot, long version);

    @Query("SELECT operation_code, operation_mode, last_one, treated_on FROM lot_operation WHERE lot_id = :lot"
            + " ORDER BY lot_version")
    abstract List<Row> ofLot(@UuidColumn UUID lot);
}
