package fr.boucle.donations;

import fr.boucle.donations.reading.DeviceKind;
import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The devices that an organisation received under conventions. */
@JdbcRepository(dialect = Dialect.MYSQL)
abstract class ReceivedGifts implements GenericRepository<Devices.Row, UUID> {
    private static final int YEARS = 5;

    /** One gift; its age is that at the hand-over. */
    record Gift(DeviceKind kind, @Nullable LocalDate acquiredOn, Instant receivedAt) {
        boolean underFiveYears() {
            return acquiredOn != null
                    && LocalDate.ofInstant(receivedAt, ZoneOffset.UTC).isBefore(acquiredOn.plusYears(YEARS));
        }
    }

    List<Gift> of(UUID taker, Instant start, Instant end) {
        return received(taker, start, end).stream()
                .map(row -> new Gift(row.kind(), row.acquiredOn(), row.changedAt()))
                .toList();
    }

    @Query("SELECT d.* FROM device d JOIN convention c ON c.id = d.convention_id WHERE c.taker_id = :taker"
            + " AND d.state = 'HANDED_OVER' AND d.changed_at >= :start AND d.changed_at < :end")
    abstract List<Devices.Row> received(@UuidColumn UUID taker, Instant start, Instant end);
}
