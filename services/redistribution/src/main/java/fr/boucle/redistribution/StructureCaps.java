package fr.boucle.redistribution;

import fr.boucle.persistence.UuidColumn;
import fr.boucle.web.Refusal;
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
abstract class StructureCaps implements GenericRepository<StructureCaps.Row, UUID> {
    private final Reservations reservations;

    StructureCaps(Reservations reservations) {
        this.reservations = reservations;
    }

    @MappedEntity("structure_cap")
    record Row(
            @Id @UuidColumn UUID organisationId,
            long version,
            int maxLiveReservations,
            String reasonCode,
            Instant changedAt) {}

    @Serdeable
    record StructureCapChanged(UUID organisationId, int maxLiveReservations, String reasonCode, Instant changedAt) {}

    /** Refuses one more reservation above the cap; the cap's row is locked, so that two at once are counted. */
    void checkOneMore(UUID organisation) {
        lock(organisation)
                .filter(cap -> reservations.countLive(organisation) >= cap.maxLiveReservations())
                .ifPresent(cap -> {
                    throw new Refusal(
                            RedistributionRefusal.CAP_REACHED,
                            "It holds " + cap.maxLiveReservations() + ": a hand-over or a release makes room.");
                });
    }

    @Query("SELECT * FROM structure_cap WHERE organisation_id = :organisation FOR UPDATE")
    abstract Optional<Row> lock(@UuidColumn UUID organisation);

    @Query("SELECT * FROM structure_cap ORDER BY organisation_id")
    abstract List<Row> all();

    abstract Row save(Row row);

    abstract Row update(Row row);
}
