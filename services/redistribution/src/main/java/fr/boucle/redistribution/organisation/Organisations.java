package fr.boucle.redistribution.organisation;

import fr.boucle.messaging.Suspendable;
import fr.boucle.persistence.UuidColumn;
import fr.boucle.web.OrganisationKind;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The organisations, as the events of accounts tell them; an older event never overwrites a newer one. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface Organisations extends GenericRepository<Organisations.Row, UUID>, Suspendable {
    String MEDIATION = "MEDIATION";
    String COLLECTIVITE = "COLLECTIVITE";
    String TERRITORY = "TERRITORY";
    Set<String> KEEPING = Stream.of(OrganisationKind.values())
            .filter(OrganisationKind::keepsEquipment)
            .map(Enum::name)
            .collect(Collectors.toUnmodifiableSet());

    @MappedEntity("organisation")
    record Row(
            @Id @UuidColumn UUID id,
            long sequence,
            String name,
            String kind,
            String city,
            String communeCode,
            String street,
            String postalCode,
            boolean suspended) {}

    /** A structure that receives households. */
    record Structure(UUID id, String name, String city, String communeCode) {}

    /** Who writes a letter, and from where; what accounts did not tell is empty. */
    record Sender(String name, String street, String town) {}

    default Optional<Sender> sender(UUID id) {
        return findById(id)
                .map(row -> new Sender(row.name(), row.street(), (row.postalCode() + " " + row.city()).strip()));
    }

    /** The name of the territory in which all of them work. */
    default Optional<String> territory() {
        return all().stream()
                .filter(row -> row.kind().equals(TERRITORY) && !row.suspended())
                .map(Row::name)
                .findFirst();
    }

    default List<Structure> structures() {
        return all().stream().flatMap(row -> structure(row).stream()).toList();
    }

    default Optional<Structure> structure(UUID id) {
        return findById(id).flatMap(Organisations::structure);
    }

    private static Optional<Structure> structure(Row row) {
        return row.kind().equals(MEDIATION) && !row.suspended()
                ? Optional.of(new Structure(row.id(), row.name(), row.city(), row.communeCode()))
                : Optional.empty();
    }

    /** Whether this is a collectivité that may act. */
    default boolean isCollectivite(UUID id) {
        return findById(id)
                .filter(row -> row.kind().equals(COLLECTIVITE) && !row.suspended())
                .isPresent();
    }

    /** Whether this is one that may keep equipment for a place of its own: not a company, nor the territory itself. */
    default boolean keepsEquipment(UUID id) {
        return findById(id)
                .filter(row -> KEEPING.contains(row.kind()) && !row.suspended())
                .isPresent();
    }

    Optional<Row> findById(UUID id);

    @Query("SELECT * FROM organisation ORDER BY id")
    List<Row> all();

    @Query("""
            INSERT INTO organisation (id, sequence, name, kind, city, commune_code, street, postal_code, suspended)
            VALUES (:id, :sequence, :name, :kind, :city, :communeCode, :street, :postalCode, FALSE)
            ON DUPLICATE KEY UPDATE name = IF(VALUES(sequence) > sequence, VALUES(name), name), kind =
                IF(VALUES(sequence) > sequence, VALUES(kind), kind), city = IF(VALUES(sequence) > sequence,
                VALUES(city), city), commune_code = IF(VALUES(sequence) > sequence, VALUES(commune_code),
                commune_code), street = IF(VALUES(sequence) > sequence, VALUES(street), street), postal_code =
                IF(VALUES(sequence) > sequence, VALUES(postal_code), postal_code), suspended =
                IF(VALUES(sequence) > sequence, FALSE, suspended), sequence = GREATEST(sequence, VALUES(sequence))""")
    void approve(
            @UuidColumn UUID id,
            long sequence,
            String name,
            String kind,
            String city,
            String communeCode,
            String street,
            String postalCode);

    /** A suspended structure is offered to no household. */
    @Override
    @Query("UPDATE organisation SET suspended = TRUE, sequence = :sequence WHERE id = :id AND sequence < :sequence")
    void suspend(@UuidColumn UUID id, long sequence);
}
