package fr.boucle.donations;

import fr.boucle.messaging.EventJson;
import fr.boucle.persistence.UuidColumn;
import fr.boucle.web.Refusal;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The organisations, as the events of accounts tell them; an older event never overwrites a newer one. */
@JdbcRepository(dialect = Dialect.MYSQL)
abstract class Organisations implements GenericRepository<Organisations.Row, UUID> {
    private final EventJson json;

    Organisations(EventJson json) {
        this.json = json;
    }

    @MappedEntity("organisation")
    record Row(
            @Id @UuidColumn UUID id,
            long sequence,
            String name,
            String kind,
            String identifierType,
            String identifier,
            String street,
            String postalCode,
            String city,
            String communeCode,
            String statuses,
            boolean suspended) {}

    /** The form in which statuses are kept. */
    @Serdeable
    record StatusList(List<Organisation.Status> statuses) {}

    /** An organisation that acts here; its approval may still be under way. */
    Organisation acting(UUID id) {
        return find(id).orElseThrow(() -> new Refusal(
                DonationRefusal.ORGANISATION_UNKNOWN,
                "The territory's steward approves organisations; the approval reaches this service within seconds."));
    }

    /** The same, outside a use case's transaction. */
    @Transactional(readOnly = true)
    Organisation known(UUID id) {
        return acting(id);
    }

    /** The same, locked: one request of an organisation at a time where its total counts. */
    Organisation actingAlone(UUID id) {
        var _ = lock(id);
        return acting(id);
    }

    Optional<Organisation> find(UUID id) {
        return row(id).map(row -> new Organisation(
                row.id(),
                row.name(),
                row.kind(),
                row.identifierType(),
                row.identifier(),
                row.street(),
                row.postalCode(),
                row.city(),
                row.communeCode(),
                json.read(row.statuses(), StatusList.class).statuses(),
                row.suspended()));
    }

    /** Keeps an approval: everything that is told of an organisation. */
    void approve(long sequence, Organisation told) {
        Row row = new Row(
                told.id(),
                sequence,
                told.name(),
                told.kind(),
                told.identifierType(),
                told.identifier(),
                told.street(),
                told.postalCode(),
                told.city(),
                told.communeCode(),
                json.write(new StatusList(told.statuses())),
                told.suspended());
        Optional<Row> known = lock(told.id());
        if (known.isEmpty()) {
            var _ = save(row);
        } else if (known.get().sequence() < sequence) {
            var _ = update(row);
        }
    }

    /** Keeps renewed statuses. */
    void renew(UUID id, long sequence, List<Organisation.Status> statuses) {
        long _ = keepStatuses(id, sequence, json.write(new StatusList(statuses)));
    }

    @Query(
            "UPDATE organisation SET suspended = :suspended, sequence = :sequence WHERE id = :id AND sequence < :sequence")
    abstract long suspend(@UuidColumn UUID id, long sequence, boolean suspended);

    abstract Row save(Row row);

    abstract Row update(Row row);

    @Query("SELECT * FROM organisation WHERE id = :id")
    abstract Optional<Row> row(@UuidColumn UUID id);

    @Query("SELECT * FROM organisation WHERE id = :id FOR UPDATE")
    abstract Optional<Row> lock(@UuidColumn UUID id);

    @Query("UPDATE organisation SET statuses = :statuses, sequence = :sequence WHERE id = :id AND sequence < :sequence")
    abstract long keepStatuses(@UuidColumn UUID id, long sequence, String statuses);
}
