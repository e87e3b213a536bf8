package fr.boucle.repairs.erasure;

import fr.boucle.persistence.UuidColumn;
import fr.boucle.repairs.device.DeviceRows;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Which medium each run of a wiping program proved. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ErasureRuns extends GenericRepository<DeviceRows.Row, UUID> {
    @MappedEntity("erasure_run")
    record Spent(
            @UuidColumn UUID organisationId,
            String serialNumber,
            @UuidColumn UUID deviceId,
            int hop) {
        boolean isOf(UUID device, String serial, int custody) {
            return deviceId.equals(device) && serialNumber.equals(serial) && hop == custody;
        }
    }

    /** What this run proved, in whichever workshop: nobody is told where. */
    @Query("""

            SELECT organisation_id, serial_number, device_id, hop FROM erasure_run
            WHERE fingerprint = :fingerprint
            """)
    List<Spent> of(String fingerprint);

    /** Hands the proof of a run on to the device that its medium went into; 0 where another did so at the same moment. */
    @Query("""

            UPDATE erasure_run SET device_id = :toDeviceId, hop = :hop
            WHERE fingerprint = :fingerprint AND organisation_id = :organisationId AND device_id = :fromDeviceId
            """)
    long move(
            String fingerprint,
            @UuidColumn UUID organisationId,
            @UuidColumn UUID fromDeviceId,
            @UuidColumn UUID toDeviceId,
            int hop);

    /** Takes a run for a medium; 0 where it is taken, also at the same moment. */
    @Query("""

            INSERT IGNORE INTO erasure_run (fingerprint, organisation_id, serial_number, device_id, hop, proved_at)
            VALUES (:fingerprint, :organisationId, :serial, :deviceId, :hop, :at)
            """)
    long take(
            String fingerprint,
            @UuidColumn UUID organisationId,
            String serial,
            @UuidColumn UUID deviceId,
            int hop,
            Instant at);
}
