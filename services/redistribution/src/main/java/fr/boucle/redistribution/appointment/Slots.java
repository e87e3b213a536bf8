package fr.boucle.redistribution.appointment;

import fr.boucle.persistence.Keys;
import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** When a structure receives households. A place is taken by a conditional update, so a slot is never overbooked. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface Slots extends GenericRepository<Slots.Row, UUID> {
    @MappedEntity("slot")
    record Row(
            @Id @UuidColumn UUID id,
            @UuidColumn UUID organisationId,
            String place,
            Instant startsAt,
            Instant endsAt,
            int places,
            int taken) {
        private Slot slot() {
            return new Slot(id, organisationId, place, startsAt, endsAt, places, taken);
        }
    }

    default Optional<Slot> find(UUID id) {
        return findById(id).map(Row::slot);
    }

    /** The coming ones of a structure. */
    default List<Slot> coming(UUID organisation, Instant from) {
        return from(organisation, from).stream().map(Row::slot).toList();
    }

    default List<Slot> all(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : all(Keys.of(ids)).stream().map(Row::slot).toList();
    }

    @Query("SELECT * FROM slot WHERE id IN" + Keys.OF_KEYS)
    List<Row> all(String keys);

    Optional<Row> findById(UUID id);

    @Query("""
            INSERT INTO slot (id, organisation_id, place, starts_at, ends_at, places, taken)
            VALUES (:id, :organisation, :place, :startsAt, :endsAt, :places, 0)""")
    void open(
            @UuidColumn UUID id,
            @UuidColumn UUID organisation,
            String place,
            Instant startsAt,
            Instant endsAt,
            int places);

    @Query("""
            UPDATE slot SET place = :place, starts_at = :startsAt, ends_at = :endsAt, places = :places
            WHERE id = :id AND organisation_id = :organisation AND taken <= :places""")
    long change(
            @UuidColumn UUID id,
            @UuidColumn UUID organisation,
            String place,
            Instant startsAt,
            Instant endsAt,
            int places);

    @Query(
            "SELECT * FROM slot WHERE organisation_id = :organisation AND ends_at >= :from ORDER BY starts_at, id LIMIT 200")
    List<Row> from(@UuidColumn UUID organisation, Instant from);

    @Query("UPDATE slot SET taken = taken + 1 WHERE id = :id AND taken < places")
    long take(@UuidColumn UUID id);

    @Query("UPDATE slot SET taken = taken - 1 WHERE id = :id AND taken > 0")
    void giveBack(@UuidColumn UUID id);
}
