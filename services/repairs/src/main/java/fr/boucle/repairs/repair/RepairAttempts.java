package fr.boucle.repairs.repair;

import fr.boucle.persistence.UuidColumn;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.Hardware;
import fr.boucle.values.ByName;
import fr.boucle.values.Ids;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every repair that was tried, failed ones too. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface RepairAttempts extends GenericRepository<RepairAttempts.Row, Long> {
    @ByName
    @MappedEntity("repair_attempt")
    record Row(
            @Id @GeneratedValue @Nullable Long number,
            @UuidColumn UUID id,
            @UuidColumn UUID deviceId,
            @UuidColumn UUID organisationId,
            String kind,
            @Nullable String manufacturer,
            @Nullable Integer acquiredYear,
            String outcome,
            @Nullable String barrier,
            @Nullable String problem,
            int minutes,
            Instant attemptedAt) {}

    void save(Row row);

    default UUID add(DeviceFile file, AttemptRepair.Command attempt, Instant at) {
        UUID id = Ids.next();
        Hardware device = file.device();
        LocalDate acquired = device.acquiredOn();
        save(RepairAttemptsRowBuilder.stagedBuilder()
                .number(null)
                .id(id)
                .deviceId(file.deviceId())
                .organisationId(file.organisationId())
                .kind(device.kind().name())
                .manufacturer(device.manufacturer())
                .acquiredYear(acquired == null ? null : acquired.getYear())
                .outcome(attempt.outcome().name())
                .barrier(attempt.barrier() == null ? null : attempt.barrier().name())
                .problem(attempt.problem())
                .minutes(attempt.minutes())
                .attemptedAt(at)
                .build());
        return id;
    }

    @Query("""
            SELECT * FROM repair_attempt WHERE organisation_id = :organisationId AND number > :after
            ORDER BY number LIMIT 1000""")
    List<Row> of(@UuidColumn UUID organisationId, long after);
}
