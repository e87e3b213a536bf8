package fr.boucle.redistribution.household;

import fr.boucle.persistence.UuidColumn;
import fr.boucle.values.Ids;
import fr.boucle.web.Actor;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The journal of who looked at which request, and at what: without what was seen. */
@JdbcRepository(dialect = Dialect.MYSQL)
public abstract class Looks implements GenericRepository<Looks.Row, UUID> {
    private final InstantSource clock;

    Looks(InstantSource clock) {
        this.clock = clock;
    }

    @MappedEntity("look")
    public record Row(
            @Id @UuidColumn UUID id,
            @UuidColumn UUID requestId,
            String what,
            @UuidColumn @Nullable UUID memberId,
            @UuidColumn @Nullable UUID organisationId,
            Instant lookedAt) {}

    public void by(Actor actor, UUID requestId, String what) {
        save(new Row(Ids.next(), requestId, what, actor.member(), actor.organisation(), clock.instant()));
    }

    /** The household itself, with its code. */
    public void byHousehold(UUID requestId, String what) {
        save(new Row(Ids.next(), requestId, what, null, null, clock.instant()));
    }

    abstract void save(Row row);

    @Query("SELECT * FROM look WHERE request_id = :requestId ORDER BY looked_at, id")
    public abstract List<Row> of(@UuidColumn UUID requestId);
}
