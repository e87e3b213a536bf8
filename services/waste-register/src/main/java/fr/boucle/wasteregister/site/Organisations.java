package fr.boucle.wasteregister.site;

import fr.boucle.persistence.Keys;
import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who the organisations are, as the accounts service last said. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface Organisations extends GenericRepository<Organisations.Row, UUID> {
    /** By what a list is ordered by the name of its rows' site: the rows' table by its short name. */
    String BY_NAME = "COALESCE((SELECT o.name FROM organisation o WHERE o.id = %s.organisation_id), '')";

    @MappedEntity("organisation")
    record Row(
            @Id @UuidColumn UUID id,
            String name,
            String kind,
            String identifierType,
            String identifier,
            String street,
            String postalCode,
            String city,
            String communeCode) {}

    @Query("""
            INSERT INTO organisation
            (id, name, kind, identifier_type, identifier, street, postal_code, city, commune_code, sequence)
            VALUES (:id, :name, :kind, :identifierType, :identifier, :street, :postalCode, :city, :communeCode, :sequence)
            ON DUPLICATE KEY UPDATE
            name = IF(VALUES(sequence) > sequence, VALUES(name), name),
            kind = IF(VALUES(sequence) > sequence, VALUES(kind), kind),
            identifier_type = IF(VALUES(sequence) > sequence, VALUES(identifier_type), identifier_type),
            identifier = IF(VALUES(sequence) > sequence, VALUES(identifier), identifier),
            street = IF(VALUES(sequence) > sequence, VALUES(street), street),
            postal_code = IF(VALUES(sequence) > sequence, VALUES(postal_code), postal_code),
            city = IF(VALUES(sequence) > sequence, VALUES(city), city),
            commune_code = IF(VALUES(sequence) > sequence, VALUES(commune_code), commune_code),
            sequence = GREATEST(sequence, VALUES(sequence))""")
    void record(
            @UuidColumn UUID id,
            String name,
            String kind,
            String identifierType,
            String identifier,
            String street,
            String postalCode,
            String city,
            String communeCode,
            long sequence);

    @Query("""
            SELECT id, name, kind, identifier_type, identifier, street, postal_code, city, commune_code
            FROM organisation
            WHERE name COLLATE utf8mb4_general_ci LIKE :name OR identifier LIKE :name
            ORDER BY name, id LIMIT :max
            """)
    List<Row> named(String name, int max);

    @Query("""
            SELECT id, name, kind, identifier_type, identifier, street, postal_code, city, commune_code
            FROM organisation WHERE id = :id""")
    Optional<Row> find(@UuidColumn UUID id);

    /** An organisation by its name. */
    @MappedEntity("organisation")
    record Named(@Id @UuidColumn UUID id, String name) {}

    @Query("SELECT id, name FROM organisation WHERE id IN" + Keys.OF_KEYS)
    List<Named> allNamed(String keys);

    /** What those of these ids are called, where it is known. */
    default Map<UUID, String> namesOf(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : allNamed(Keys.of(ids)).stream().collect(Collectors.toMap(Named::id, Named::name));
    }

    default Optional<String> nameOf(UUID id) {
        return find(id).map(Row::name);
    }
}
