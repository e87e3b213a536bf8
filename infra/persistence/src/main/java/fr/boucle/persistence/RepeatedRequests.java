package fr.boucle.persistence;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.sql.Timestamp;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The answers given to posts that carry an {@code Idempotency-Key}, kept in the transaction of their effect. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Requires(beans = DataSource.class)
interface RepeatedRequests extends GenericRepository<RepeatedRequests.Row, String> {
    /**
     * One post.
     *
     * @param id who, what and which key, hashed
     * @param fingerprint the content, hashed
     */
    @MappedEntity("repeated_request")
    record Row(
            @Id String id,
            String fingerprint,
            int status,
            @Nullable String location,
            @Nullable String etag,
            @Nullable String body) {}

    @Query(
            "INSERT IGNORE INTO repeated_request (id, fingerprint, status, received_at) VALUES (:id, :fingerprint, 0, :at)")
    long claim(String id, String fingerprint, Timestamp at);

    @Query("SELECT id, fingerprint, status, location, etag, body FROM repeated_request WHERE id = :id")
    Optional<Row> find(String id);

    @Query(
            "UPDATE repeated_request SET status = :status, location = :location, etag = :etag, body = :body WHERE id = :id")
    long keep(String id, int status, @Nullable String location, @Nullable String etag, @Nullable String body);

    @Query("DELETE FROM repeated_request WHERE received_at < :before LIMIT 1000")
    long forget(Timestamp before);
}
