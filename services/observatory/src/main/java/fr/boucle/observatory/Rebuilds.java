package fr.boucle.observatory;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the view is being rebuilt. Its one row is held shared by whoever adds to the view, alone by whoever empties it. */
@JdbcRepository(dialect = Dialect.MYSQL)
abstract class Rebuilds implements GenericRepository<Rebuilds.Row, Integer> {
    enum State {
        NEVER,
        RUNNING,
        DONE
    }

    @MappedEntity("rebuild")
    record Row(
            @Id int id,
            State state,
            @Nullable Instant requestedAt,
            @Nullable Instant finishedAt,
            long readAgain) {}

    /** Keeps the view from being emptied until the caller's transaction ends. */
    void hold() {
        if (share().isEmpty()) {
            throw new IllegalStateException("the row of rebuild is gone");
        }
    }

    @Query("SELECT * FROM rebuild WHERE id = 1 LOCK IN SHARE MODE")
    abstract Optional<Row> share();

    @Query("SELECT * FROM rebuild WHERE id = 1 FOR UPDATE")
    abstract Optional<Row> lock();

    @Query("SELECT * FROM rebuild WHERE id = 1")
    abstract Row current();

    @Query("UPDATE rebuild SET state = 'RUNNING', requested_at = :at, finished_at = NULL, read_again = 0 WHERE id = 1")
    abstract void begin(Instant at);

    @Query("UPDATE rebuild SET state = 'DONE', finished_at = :at, read_again = :messages WHERE id = 1")
    abstract void finish(Instant at, long messages);
}
