package fr.boucle.wasteregister.container;

import fr.boucle.persistence.Keys;
import fr.boucle.persistence.UuidColumn;
import fr.boucle.wasteregister.delegation.Reader;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The containers' tables. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ContainerRows extends GenericRepository<ContainerRows.Row, UUID> {
    @MappedEntity("container")
    record Row(
            @Id @UuidColumn UUID id,
            @UuidColumn UUID organisationId,
            String place,
            String kind,
            String wasteCode,
            long capacityGrams,
            long grams,
            long quantity,
            int levelPercent,
            @Nullable Integer everyDays,
            @Nullable LocalDate nextOn,
            long version) {
        Container container() {
            return new Container(
                    new Container.Identity(id, organisationId),
                    new Container.Setting(place, ContentKind.valueOf(kind), wasteCode, capacityGrams, everyDays),
                    new Container.Content(quantity, grams, levelPercent),
                    nextOn);
        }
    }

    @Query("""
            INSERT IGNORE INTO container
                (id, organisation_id, place, kind, waste_code, capacity_grams, grams, quantity, level_percent, version)
            VALUES (:id, :organisationId, :place, :kind, :wasteCode, :capacityGrams, 0, 0, 0, 0)
            """)
    void open(
            @UuidColumn UUID id,
            @UuidColumn UUID organisationId,
            String place,
            String kind,
            String wasteCode,
            long capacityGrams);

    @Query("SELECT * FROM container WHERE id = :id FOR UPDATE")
    Optional<Row> lock(@UuidColumn UUID id);

    @Query("""
            UPDATE container
            SET place = :place, kind = :kind, waste_code = :wasteCode, capacity_grams = :capacityGrams,
                every_days = :everyDays, next_on = :nextOn
            WHERE id = :id
            """)
    void set(
            @UuidColumn UUID id,
            String place,
            String kind,
            String wasteCode,
            long capacityGrams,
            @Nullable Integer everyDays,
            @Nullable LocalDate nextOn);

    @Query("""
            UPDATE container SET grams = :grams, quantity = :quantity, level_percent = :level, next_on = :nextOn,
                version = :version
            WHERE id = :id
            """)
    void hold(@UuidColumn UUID id, long grams, long quantity, int level, @Nullable LocalDate nextOn, long version);

    @Query("""
            INSERT INTO container_history
                (container_id, version, event, grams, difference_grams, member_id, happened_at)
            VALUES (:id, :version, :event, :grams, :difference, :memberId, :at)
            """)
    void happened(
            @UuidColumn UUID id,
            long version,
            String event,
            long grams,
            long difference,
            @UuidColumn UUID memberId,
            Instant at);

    /** A count of what was found, and by how much it differed from what had been put in. */
    @MappedEntity("container_history")
    record Counted(@Id @UuidColumn UUID containerId, long grams, long differenceGrams, Instant happenedAt) {}

    /** The last count of each of these that was counted. */
    @Query("""
            SELECT h.container_id, h.grams, h.difference_grams, h.happened_at FROM container_history h JOIN
            (SELECT container_id, MAX(version) AS last_count FROM container_history WHERE event = 'ContentCounted'
            AND container_id IN""" + Keys.OF_KEYS + """
             GROUP BY container_id) c ON c.container_id = h.container_id AND c.last_count = h.version""")
    List<Counted> counted(String keys);

    @Query("SELECT * FROM container WHERE id IN" + Keys.OF_KEYS)
    List<Row> all(String keys);

    @Query("SELECT * FROM container WHERE id = :id AND " + Reader.VISIBLE)
    Optional<Row> find(@UuidColumn UUID id, boolean everything, @UuidColumn UUID organisation, Instant at);
}
