package fr.boucle.redistribution.reservation;

import fr.boucle.messaging.Outbox;
import fr.boucle.messaging.Publication;
import fr.boucle.persistence.UuidColumn;
import fr.boucle.values.Published;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How many live reservations a structure may hold; a structure without a cap holds as many as are decided. */
@JdbcRepository(dialect = Dialect.MYSQL)
public abstract class StructureCaps implements GenericRepository<StructureCaps.Row, UUID> {
    private final Reservations reservations;
    private final Outbox outbox;

    StructureCaps(Reservations reservations, Outbox outbox) {
        this.reservations = reservations;
        this.outbox = outbox;
    }

    @MappedEntity("structure_cap")
    record Row(
            @Id @UuidColumn UUID organisationId,
            long version,
            int maxLiveReservations,
            String reasonCode,
            Instant changedAt) {
        private StructureCapChanged last() {
            return new StructureCapChanged(organisationId, maxLiveReservations, reasonCode, changedAt);
        }
    }

    @Serdeable
    record StructureCapChanged(UUID organisationId, int maxLiveReservations, String reasonCode, Instant changedAt)
            implements Published {}

    /** A cap, and how many live reservations there are. */
    public record Use(int max, long live) {
        public boolean hasRoom() {
            return live < max;
        }
    }

    /** The caps as they were last set. */
    List<StructureCapChanged> set() {
        return all().stream().map(Row::last).toList();
    }

    /** How far a structure's cap is used; its row is locked, so that two decisions at once are counted. */
    public Optional<Use> lockUse(UUID organisation) {
        return lock(organisation).map(cap -> new Use(cap.maxLiveReservations(), reservations.countLive(organisation)));
    }

    /** Sets a cap and publishes it; the same cap again changes nothing. */
    void change(StructureCapChanged changed, String actor) {
        Optional<Row> before = lock(changed.organisationId());
        if (before.filter(row -> isSame(row, changed)).isPresent()) {
            return;
        }
        Row after = new Row(
                changed.organisationId(),
                before.map(row -> row.version() + 1).orElse(0L),
                changed.maxLiveReservations(),
                changed.reasonCode(),
                changed.changedAt());
        if (before.isPresent()) {
            update(after);
        } else {
            save(after);
        }
        outbox.append(Publication.of(changed, after.organisationId(), after.version()), actor);
    }

    private static boolean isSame(Row row, StructureCapChanged changed) {
        return row.maxLiveReservations() == changed.maxLiveReservations()
                && row.reasonCode().equals(changed.reasonCode());
    }

    @Query("SELECT * FROM structure_cap WHERE organisation_id = :organisation FOR UPDATE")
    abstract Optional<Row> lock(@UuidColumn UUID organisation);

    @Query("SELECT * FROM structure_cap ORDER BY organisation_id")
    abstract List<Row> all();

    abstract void save(Row row);

    abstract void update(Row row);
}
