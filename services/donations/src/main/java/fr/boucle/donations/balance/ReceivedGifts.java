package fr.boucle.donations.balance;

import fr.boucle.persistence.UuidColumn;
import fr.boucle.values.DeviceKind;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
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
interface ReceivedGifts extends GenericRepository<ReceivedGifts.Gift, UUID> {
    int YEARS = 5;

    /** One gift; its age is that at the hand-over. */
    @MappedEntity("device")
    record Gift(
            @Id @UuidColumn UUID id,
            DeviceKind kind,
            @Nullable LocalDate acquiredOn,
            Instant receivedAt) {
        boolean underFiveYears() {
            return acquiredOn != null
                    && LocalDate.ofInstant(receivedAt, ZoneOffset.UTC).isBefore(acquiredOn.plusYears(YEARS));
        }
    }

    @Query("""
            SELECT d.id, d.kind, d.acquired_on, d.changed_at AS received_at
            FROM device d JOIN convention c ON c.id = d.convention_id
            WHERE c.taker_id = :taker AND d.state = 'HANDED_OVER'
              AND d.changed_at >= :start AND d.changed_at < :end""")
    List<Gift> of(@UuidColumn UUID taker, Instant start, Instant end);
}
