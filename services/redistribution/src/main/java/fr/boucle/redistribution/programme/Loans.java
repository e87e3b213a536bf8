package fr.boucle.redistribution.programme;

import fr.boucle.persistence.UuidColumn;
import fr.boucle.values.DeviceKind;
import io.micronaut.core.annotation.Introspected;
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

/** Until when the devices of a programme are lent; without a row they are given. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface Loans extends GenericRepository<Loans.Row, UUID> {
    @MappedEntity("programme_loan")
    record Row(@Id @UuidColumn UUID programmeId, LocalDate lentUntil, Instant changedAt) {}

    /** A request whose household is to be told that its loan ends. */
    @Introspected
    record Ending(@UuidColumn UUID requestId) {}

    @Query("SELECT lent_until FROM programme_loan WHERE programme_id = :programmeId")
    Optional<LocalDate> until(@UuidColumn UUID programmeId);

    @Query("""
            INSERT INTO programme_loan (programme_id, lent_until, changed_at) VALUES (:programmeId, :until, :at)
            ON DUPLICATE KEY UPDATE lent_until = :until, changed_at = :at""")
    void put(@UuidColumn UUID programmeId, LocalDate until, Instant at);

    /** Until when the device of a reservation is lent: as the programme says, or later where the household's structure put it off. */
    @Query("""
            SELECT GREATEST(l.lent_until, COALESCE(x.lent_until, l.lent_until)) AS lent_until
            FROM decision d JOIN programme_loan l ON l.programme_id = d.programme_id
                LEFT JOIN loan_extension x ON x.reservation_id = d.reservation_id
            WHERE d.reservation_id = :reservationId""")
    Optional<LocalDate> untilOf(@UuidColumn UUID reservationId);

    /** Puts off the end of one loan. */
    @Query("""
            INSERT INTO loan_extension (reservation_id, lent_until, changed_at) VALUES (:reservationId, :until, :at)
            ON DUPLICATE KEY UPDATE lent_until = :until, changed_at = :at""")
    void putOff(@UuidColumn UUID reservationId, LocalDate until, Instant at);

    /** The programme that lends the device of a reservation. */
    @Query("""
            SELECT p.title FROM decision d JOIN programme_loan l ON l.programme_id = d.programme_id
                JOIN programme p ON p.id = d.programme_id
            WHERE d.reservation_id = :reservationId""")
    Optional<String> titleOf(@UuidColumn UUID reservationId);

    /** Devices with households whose loan ends by a day; told once for each end, which an extension makes anew. */
    @Query("""
            SELECT r.request_id FROM reservation r JOIN decision d ON d.reservation_id = r.id
                JOIN programme_loan l ON l.programme_id = d.programme_id
                LEFT JOIN loan_extension x ON x.reservation_id = r.id
            WHERE r.state = 'DELIVERED' AND l.lent_until <= :day AND COALESCE(x.lent_until, l.lent_until) <= :day
                AND NOT EXISTS (
                    SELECT 1 FROM notification n
                    WHERE n.request_id = r.request_id AND n.kind = 'LOAN_ENDS'
                        AND n.queued_at >= GREATEST(l.changed_at, COALESCE(x.changed_at, l.changed_at)))
            LIMIT 100""")
    List<Ending> endingBy(LocalDate day);

    /** A device that came back from a programme and that nobody has since. */
    @Introspected
    record CameBack(String code, DeviceKind kind, String state) {}

    /** Those that came back last from this programme: ready to be given again, or at the workshop before. */
    @Query("""
            SELECT v.code, v.kind, v.state FROM reservation r JOIN decision d ON d.reservation_id = r.id
                JOIN device v ON v.id = r.device_id
            WHERE d.programme_id = :programmeId AND r.state = 'RETURNED' AND v.state IN ('IN_STOCK', 'IN_WORKSHOP')
                AND NOT EXISTS (
                    SELECT 1 FROM reservation newer
                    WHERE newer.device_id = r.device_id AND newer.state = 'RETURNED' AND newer.reserved_at > r.reserved_at)
            ORDER BY v.state, v.code LIMIT 200""")
    List<CameBack> cameBack(@UuidColumn UUID programmeId);

    @Query("""
            SELECT COUNT(*) FROM reservation r JOIN decision d ON d.reservation_id = r.id
            WHERE d.programme_id = :programmeId AND r.state = 'DELIVERED'""")
    long countOut(@UuidColumn UUID programmeId);
}
