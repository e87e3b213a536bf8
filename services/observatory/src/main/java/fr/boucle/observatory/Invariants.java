package fr.boucle.observatory;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/** Since when an invariant holds, or does not. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface Invariants extends GenericRepository<Invariants.Row, Integer> {
    @MappedEntity("invariant")
    record Row(@Id int number, boolean holds, Instant since) {}

    /** Notes what was found; the time stays while it stays the same. */
    @Query("""
            INSERT INTO invariant (number, holds, since) VALUES (:number, :holds, :at)
            ON DUPLICATE KEY UPDATE since = IF(holds = VALUES(holds), since, VALUES(since)), holds = VALUES(holds)
            """)
    void note(int number, boolean holds, Instant at);

    @Query("SELECT * FROM invariant WHERE number = :number")
    Optional<Row> find(int number);
}
