package fr.boucle.redistribution;

import fr.boucle.persistence.UuidColumn;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The programmes. A grant for one locks its row, so that its quota holds whoever races. */
@JdbcRepository(dialect = Dialect.MYSQL)
abstract class Programmes implements GenericRepository<Programmes.Row, UUID> {
    private final Json json;
    private final RulesInForce rules;

    Programmes(Json json, RulesInForce rules) {
        this.json = json;
        this.rules = rules;
    }

    @MappedEntity("programme")
    record Row(
            @Id @UuidColumn UUID id,
            @UuidColumn UUID organisationId,
            String title,
            LocalDate validFrom,
            LocalDate validUntil,
            int quota,
            int stockSharePercent,
            String criteria,
            String partners,
            Instant openedAt) {}

    @Serdeable
    record ProgrammeOpened(
            UUID programmeId, UUID organisationId, int quota, LocalDate from, LocalDate until, Instant openedAt) {}

    /** Refuses a grant that the programme does not cover. */
    void checkCovers(UUID id, Asked asked, long stock) {
        Programme programme = lock(id).map(this::programme)
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "No programme has this id."));
        if (!programme.appliesTo(asked, rules.today())) {
            throw new Refusal(RedistributionRefusal.PROGRAMME_MISMATCH, "Its criteria or its period do not fit.");
        }
        if (!programme.hasRoom(countGranted(id), countLive(id), stock)) {
            throw new Refusal(
                    RedistributionRefusal.QUOTA_REACHED,
                    "Its quota is " + programme.quota() + ", its share of the stock " + programme.stockSharePercent()
                            + " %.");
        }
    }

    List<Programme> list() {
        return all().stream().map(this::programme).toList();
    }

    Programme programme(Row row) {
        return new Programme(
                row.id(),
                row.organisationId(),
                row.title(),
                row.validFrom(),
                row.validUntil(),
                row.quota(),
                row.stockSharePercent(),
                json.read(row.criteria(), Programme.Criteria.class),
                Codes.split(row.partners()));
    }

    abstract Optional<Row> findById(UUID id);

    abstract Row save(Row row);

    @Query("SELECT * FROM programme ORDER BY valid_from, id")
    abstract List<Row> all();

    @Query("SELECT * FROM programme WHERE id = :id FOR UPDATE")
    abstract Optional<Row> lock(@UuidColumn UUID id);

    @Query("SELECT COUNT(*) FROM decision d JOIN reservation r ON r.id = d.reservation_id"
            + " WHERE d.programme_id = :id AND r.state <> 'RELEASED'")
    abstract long countGranted(@UuidColumn UUID id);

    @Query("SELECT COUNT(*) FROM decision d JOIN reservation r ON r.id = d.reservation_id"
            + " WHERE d.programme_id = :id AND r.state IN ('RESERVED', 'PREPARED')")
    abstract long countLive(@UuidColumn UUID id);

    @Query("SELECT COUNT(*) FROM decision d JOIN reservation r ON r.id = d.reservation_id"
            + " WHERE d.programme_id = :id AND r.state = 'DELIVERED'")
    abstract long countDelivered(@UuidColumn UUID id);

    @Query("SELECT COUNT(*) FROM decision d JOIN reservation r ON r.id = d.reservation_id"
            + " WHERE d.programme_id = :id AND r.state = 'RETURNED'")
    abstract long countReturned(@UuidColumn UUID id);
}
