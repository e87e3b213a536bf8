package fr.boucle.wasteregister.delegation;

import fr.boucle.persistence.UuidColumn;
import fr.boucle.values.Ids;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The journal of looks: who read what of another's register. */
@JdbcRepository(dialect = Dialect.MYSQL)
public abstract class Looks implements GenericRepository<Looks.Row, UUID> {
    private static final int MAX_SUBJECT = 100;

    private final InstantSource clock;

    public Looks(InstantSource clock) {
        this.clock = clock;
    }

    @MappedEntity("look")
    public record Row(
            @Id @UuidColumn UUID id,
            @UuidColumn UUID memberId,
            @UuidColumn UUID readerId,
            @Nullable @UuidColumn UUID ownerId,
            String operation,
            String subject,
            Instant lookedAt) {}

    /** Journals a look, unless it is at the own register. No owner: a look at all that the reader may read. */
    @Transactional
    public void record(Actor actor, String operation, String subject, @Nullable UUID owner) {
        boolean own = owner == null
                ? !actor.is(Role.AUDITOR) && countDelegated(actor.organisation(), clock.instant()) == 0
                : owner.equals(actor.organisation());
        if (!own) {
            String short100 = subject.length() <= MAX_SUBJECT ? subject : subject.substring(0, MAX_SUBJECT);
            Row _ = save(new Row(
                    Ids.next(), actor.member(), actor.organisation(), owner, operation, short100, clock.instant()));
        }
    }

    public abstract Row save(Row row);

    @Query("SELECT COUNT(*) FROM delegation WHERE reader_id = :reader AND valid_until > :at AND revoked_at IS NULL")
    abstract long countDelegated(@UuidColumn UUID reader, Instant at);
}
