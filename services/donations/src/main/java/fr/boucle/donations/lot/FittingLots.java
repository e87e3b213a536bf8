package fr.boucle.donations.lot;

import fr.boucle.donations.law.Eligibility;
import fr.boucle.donations.law.Giveable;
import fr.boucle.donations.law.LegalChecks;
import fr.boucle.donations.law.Orientation;
import fr.boucle.donations.law.Resale;
import fr.boucle.donations.law.RuleBook;
import fr.boucle.donations.organisation.Organisation;
import fr.boucle.donations.organisation.Organisations;
import fr.boucle.persistence.UuidColumn;
import fr.boucle.values.DeviceKind;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The open lots of which an organisation may claim something now: its window is open, a device is free, the law allows it. */
@JdbcRepository(dialect = Dialect.MYSQL)
abstract class FittingLots implements GenericRepository<FittingLots.Row, UUID> {
    private final Organisations organisations;
    private final LegalChecks checks;
    private final InstantSource clock;

    FittingLots(Organisations organisations, LegalChecks checks, InstantSource clock) {
        this.organisations = organisations;
        this.checks = checks;
        this.clock = clock;
    }

    /** Free devices of a lot that are alike before the law. */
    @MappedEntity("device")
    record Row(
            @Id @UuidColumn UUID lotId,
            @UuidColumn UUID ownerId,
            DeviceKind kind,
            @Nullable LocalDate acquiredOn,
            Orientation orientation,
            @Nullable Long priceCents) {
        Giveable giveable() {
            return new Giveable(kind, acquiredOn, priceCents, orientation);
        }
    }

    Set<UUID> of(UUID taker) {
        Organisation claimant = organisations.acting(taker);
        RuleBook rules = checks.today();
        Map<UUID, Organisation> donors = new HashMap<>();
        Set<UUID> fitting = new HashSet<>();
        for (Row row : free(taker, claimant.isPublic(), clock.instant())) {
            Organisation donor = donors.computeIfAbsent(row.ownerId(), organisations::acting);
            if (!fitting.contains(row.lotId()) && allows(row, donor, claimant, rules)) {
                fitting.add(row.lotId());
            }
        }
        return fitting;
    }

    private static boolean allows(Row row, Organisation donor, Organisation claimant, RuleBook rules) {
        return Eligibility.of(row.giveable(), donor, claimant, Resale.NONE, rules)
                .refusal()
                .isEmpty();
    }

    @Query("""
            SELECT DISTINCT l.id AS lot_id, l.owner_id, d.kind, d.acquired_on, d.orientation,
              CAST(JSON_VALUE(d.details, '$.priceCents') AS SIGNED) AS price_cents
            FROM lot l JOIN device d ON d.lot_id = l.id
            LEFT JOIN claimed_device c ON c.device_id = d.id
            LEFT JOIN offered_device o ON o.device_id = d.id
            LEFT JOIN waiting_place p ON p.id = o.place_id
            WHERE l.state = 'PUBLISHED' AND l.claim_deadline > :at AND l.owner_id <> :taker
              AND COALESCE(CASE WHEN :publicBody THEN l.public_bodies_from ELSE l.associations_from END, :at) <= :at
              AND c.device_id IS NULL AND (p.waiter_id IS NULL OR p.waiter_id = :taker)""")
    abstract List<Row> free(@UuidColumn UUID taker, boolean publicBody, Instant at);
}
