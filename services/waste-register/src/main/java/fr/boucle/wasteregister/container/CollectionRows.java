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

/** The tables of collections that come back. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface CollectionRows extends GenericRepository<CollectionRows.Row, UUID> {
    @MappedEntity("repeated_collection")
    record Row(
            @Id @UuidColumn UUID id,
            @UuidColumn UUID organisationId,
            @UuidColumn UUID operatorId,
            int everyWeeks,
            LocalDate nextOn,
            boolean ended,
            long version) {}

    /** A container of a collection, by where it stands and what for. */
    @MappedEntity("collected_container")
    record Collected(
            @Id @UuidColumn UUID collectionId, @UuidColumn UUID containerId, String place, String kind) {}

    /** What became of a day that was due. */
    @MappedEntity("collection_history")
    record Passage(
            @Id long version,
            String event,
            LocalDate dueOn,
            @Nullable LocalDate cameOn) {}

    @Query("""
            INSERT IGNORE INTO repeated_collection
                (id, organisation_id, operator_id, every_weeks, next_on, ended, version)
            VALUES (:id, :organisationId, :operatorId, :everyWeeks, :nextOn, FALSE, 0)
            """)
    void open(
            @UuidColumn UUID id,
            @UuidColumn UUID organisationId,
            @UuidColumn UUID operatorId,
            int everyWeeks,
            LocalDate nextOn);

    @Query("SELECT * FROM repeated_collection WHERE id = :id FOR UPDATE")
    Optional<Row> lock(@UuidColumn UUID id);

    @Query("""
            UPDATE repeated_collection
            SET operator_id = :operatorId, every_weeks = :everyWeeks, next_on = :nextOn, ended = :ended, version = :version
            WHERE id = :id
            """)
    void update(
            @UuidColumn UUID id,
            @UuidColumn UUID operatorId,
            int everyWeeks,
            LocalDate nextOn,
            boolean ended,
            long version);

    @Query("DELETE FROM collected_container WHERE collection_id = :id")
    void leaveAll(@UuidColumn UUID id);

    @Query("INSERT INTO collected_container (collection_id, container_id) VALUES (:id, :containerId)")
    void take(@UuidColumn UUID id, @UuidColumn UUID containerId);

    @Query("""
            INSERT INTO collection_history (collection_id, version, event, due_on, came_on, member_id, happened_at)
            VALUES (:id, :version, :event, :dueOn, :cameOn, :memberId, :at)
            """)
    void happened(
            @UuidColumn UUID id,
            long version,
            String event,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate cameOn,
            @UuidColumn UUID memberId,
            Instant at);

    @Query("SELECT * FROM repeated_collection WHERE id IN" + Keys.OF_KEYS)
    List<Row> all(String keys);

    @Query("""
            SELECT x.collection_id, x.container_id, c.place, c.kind
            FROM collected_container x JOIN container c ON c.id = x.container_id WHERE x.collection_id IN
            """ + Keys.OF_KEYS + " ORDER BY c.place, x.container_id")
    List<Collected> containersOf(String keys);

    @Query("""
            SELECT version, event, due_on, came_on FROM collection_history
            WHERE collection_id = :id AND due_on IS NOT NULL ORDER BY version DESC LIMIT 50
            """)
    List<Passage> passages(@UuidColumn UUID id);

    @Query("""
            SELECT version, event, due_on, came_on FROM collection_history
            WHERE collection_id = :id AND due_on = :dueOn ORDER BY version DESC LIMIT 1
            """)
    Optional<Passage> passage(@UuidColumn UUID id, LocalDate dueOn);

    @Query("SELECT * FROM repeated_collection WHERE id = :id AND " + Reader.VISIBLE)
    Optional<Row> find(@UuidColumn UUID id, boolean everything, @UuidColumn UUID organisation, Instant at);
}
