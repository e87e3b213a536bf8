package fr.boucle.redistribution.appointment;

import fr.boucle.persistence.UuidColumn;
import fr.boucle.redistribution.reference.Codes;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Organisations that bring devices to households, as the steward names them. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface DeliveryPartners extends GenericRepository<DeliveryPartners.Row, UUID> {
    /** How a device comes to who cannot fetch it. */
    enum Way {
        HOME,
        RELAY
    }

    /** Who delivers, and in which ways. */
    record Partner(UUID id, String name, String phone, Set<Way> ways) {}

    @MappedEntity("delivery_partner")
    record Row(@Id @UuidColumn UUID id, String name, String phone, String ways, Instant changedAt) {
        private Partner partner() {
            return new Partner(id, name, phone, Codes.split(ways, Way::valueOf));
        }
    }

    default Optional<Partner> find(UUID id) {
        return findById(id).map(Row::partner);
    }

    default List<Partner> list() {
        return all().stream().map(Row::partner).toList();
    }

    Optional<Row> findById(UUID id);

    @Query("SELECT * FROM delivery_partner ORDER BY name, id")
    List<Row> all();

    @Query("""
            INSERT INTO delivery_partner (id, name, phone, ways, changed_at) VALUES (:id, :name, :phone, :ways, :at)
            ON DUPLICATE KEY UPDATE name = :name, phone = :phone, ways = :ways, changed_at = :at""")
    void put(@UuidColumn UUID id, String name, String phone, String ways, Instant at);
}
