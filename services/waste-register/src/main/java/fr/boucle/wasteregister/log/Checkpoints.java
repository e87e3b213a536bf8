package fr.boucle.wasteregister.log;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every checkpoint ever signed, by size. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface Checkpoints extends GenericRepository<Checkpoints.Row, Long> {
    @MappedEntity("register_checkpoint")
    record Row(@Id long size, byte[] root, String note, Instant signedAt) {}

    @Query("INSERT INTO register_checkpoint (size, root, note, signed_at) VALUES (:size, :root, :note, :signedAt)")
    long insert(long size, byte[] root, String note, Instant signedAt);

    @Query("SELECT size, root, note, signed_at FROM register_checkpoint ORDER BY size DESC LIMIT 1")
    Optional<Row> newest();

    @Query("SELECT size, root, note, signed_at FROM register_checkpoint WHERE size = :size")
    Optional<Row> ofSize(long size);

    @Query("SELECT size, root, note, signed_at FROM register_checkpoint WHERE size > :after ORDER BY size LIMIT :max")
    List<Row> after(long after, int max);
}
