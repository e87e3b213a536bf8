package fr.boucle.redistribution.stock;

import fr.boucle.persistence.UuidColumn;
import fr.boucle.redistribution.reference.Codes;
import fr.boucle.values.DeviceKind;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Relation;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of the devices, for {@link Devices} alone. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface DeviceRows extends GenericRepository<DeviceRows.Row, UUID> {
    enum State {
        IN_STOCK,
        RESERVED,
        WITH_HOUSEHOLD,
        IN_WORKSHOP;

        static State of(Device device) {
            return switch (device) {
                case Device.InStock _ -> IN_STOCK;
                case Device.Reserved _ -> RESERVED;
                case Device.WithHousehold _ -> WITH_HOUSEHOLD;
                case Device.InWorkshop _ -> IN_WORKSHOP;
            };
        }
    }

    @MappedEntity("device")
    record Row(
            @Id @UuidColumn UUID id,
            long version,
            int hop,
            State state,
            String code,
            @Relation(Relation.Kind.EMBEDDED) Holder holder,
            @Relation(Relation.Kind.EMBEDDED) Machine machine,
            @Relation(Relation.Kind.EMBEDDED) Fitness fitness) {
        static Row ready(Equipment told, long version, int hop) {
            return new Row(
                    told.id(),
                    version,
                    hop,
                    State.IN_STOCK,
                    told.code(),
                    new Holder(told.organisation(), told.communeCode(), told.readyAt()),
                    Machine.of(told.machine()),
                    Fitness.of(told.condition()));
        }

        Device device() {
            return switch (state) {
                case IN_STOCK -> new Device.InStock(equipment(), hop);
                case RESERVED -> new Device.Reserved(equipment(), hop);
                case WITH_HOUSEHOLD -> new Device.WithHousehold(equipment(), hop);
                case IN_WORKSHOP -> new Device.InWorkshop(equipment(), hop);
            };
        }

        Equipment equipment() {
            return new Equipment(
                    id,
                    code,
                    holder.organisationId(),
                    holder.communeCode(),
                    machine.model(),
                    fitness.condition(),
                    holder.readyAt());
        }
    }

    @Embeddable
    record Holder(
            @MappedProperty("organisation_id") @UuidColumn UUID organisationId,
            @MappedProperty("commune_code") String communeCode,
            @MappedProperty("ready_at") Instant readyAt) {}

    @Embeddable
    record Machine(
            @MappedProperty("kind") DeviceKind kind,
            @MappedProperty("manufacturer") @Nullable String manufacturer,
            @MappedProperty("model") @Nullable String name,
            @MappedProperty("memory_megabytes") @Nullable Integer memoryMegabytes) {
        static Machine of(Equipment.Model model) {
            return new Machine(model.kind(), model.manufacturer(), model.model(), model.memoryMegabytes());
        }

        Equipment.Model model() {
            return new Equipment.Model(kind, manufacturer, name, memoryMegabytes);
        }
    }

    @Embeddable
    record Fitness(
            @MappedProperty("grade") String grade,
            @MappedProperty("resale") Equipment.Resale resale,
            @MappedProperty("accessories") String accessories,

            @MappedProperty("certificate_id") @UuidColumn @Nullable
            UUID certificateId,

            @MappedProperty("data_state") @Nullable String dataState,
            @MappedProperty("failed_checks") String failed,
            @MappedProperty("untested_checks") String untested) {
        static Fitness of(Equipment.Condition condition) {
            return new Fitness(
                    condition.grade(),
                    condition.resale(),
                    Codes.join(condition.accessories()),
                    condition.certificate(),
                    condition.proved().dataState(),
                    String.join(",", condition.proved().failed()),
                    String.join(",", condition.proved().untested()));
        }

        Equipment.Condition condition() {
            return new Equipment.Condition(
                    grade,
                    resale,
                    Codes.split(accessories),
                    certificateId,
                    new Equipment.Proved(dataState, list(failed), list(untested)));
        }

        private static List<String> list(String joined) {
            return joined.isEmpty() ? List.of() : List.of(joined.split(",", -1));
        }
    }

    void save(Row row);

    void update(Row row);

    Optional<Row> findById(UUID id);

    @Query("SELECT * FROM device WHERE id = :id FOR UPDATE")
    Optional<Row> lock(@UuidColumn UUID id);

    @Query("SELECT * FROM device WHERE state = 'IN_STOCK' ORDER BY id")
    List<Row> inStock();

    @Query("SELECT COUNT(*) FROM device WHERE state = 'IN_STOCK'")
    long countInStock();

    @Query("UPDATE device SET version = :version, hop = :hop, state = :state WHERE id = :id")
    long move(@UuidColumn UUID id, long version, int hop, State state);
}
