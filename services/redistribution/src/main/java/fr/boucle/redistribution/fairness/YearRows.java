package fr.boucle.redistribution.fairness;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;

/** What a year had, in sums. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface YearRows extends GenericRepository<Outcomes.Row, String> {
    @Introspected
    record Decided(long decisions, long granted, long refused, long postponed, long followed) {}

    @Introspected
    record Looked(long asked, long answered, long granted, long late) {}

    @Query("SELECT COUNT(*) FROM request WHERE opened_at >= :from AND opened_at < :until")
    long opened(Instant from, Instant until);

    @Query("""
            SELECT COUNT(*) AS decisions, COUNT(CASE WHEN outcome = 'GRANTED' THEN 1 END) AS granted,
                COUNT(CASE WHEN outcome = 'REFUSED' THEN 1 END) AS refused,
                COUNT(CASE WHEN outcome = 'POSTPONED' THEN 1 END) AS postponed,
                COUNT(CASE WHEN followed_proposal THEN 1 END) AS followed
            FROM decision WHERE decided_at >= :from AND decided_at < :until""")
    Decided decided(Instant from, Instant until);

    @Query("""
            SELECT COUNT(*) AS asked, COUNT(s.given_in) AS answered,
                COUNT(CASE WHEN d.outcome = 'GRANTED' THEN 1 END) AS granted,
                COUNT(CASE WHEN COALESCE(DATE(d.decided_at), :today) > s.decide_by THEN 1 END) AS late
            FROM second_look s LEFT JOIN decision d ON d.id = s.given_in
            WHERE s.asked_at >= :from AND s.asked_at < :until""")
    Looked looked(Instant from, Instant until, LocalDate today);
}
