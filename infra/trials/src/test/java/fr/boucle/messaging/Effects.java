package fr.boucle.messaging;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** What the sample service's reactions did. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Requires(property = "boucle.context", value = "sample")
interface Effects extends GenericRepository<Effects.Row, Long> {
    @MappedEntity("effect")
    record Row(@Id Long id, String msgKey, int hop, String note) {}

    @Query("INSERT INTO effect (msg_key, hop, note) VALUES (:key, :hop, :note)")
    long add(String key, int hop, String note);

    @Query("SELECT note FROM effect WHERE msg_key = :key ORDER BY id")
    List<String> notes(String key);

    @Query("SELECT COUNT(*) FROM effect WHERE msg_key = :key AND hop = :hop")
    long count(String key, int hop);

    @Query("SELECT COUNT(*) FROM effect")
    long count();
}
