package fr.boucle.redistribution.reference;

import fr.boucle.persistence.UuidColumn;
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

/** Public rules and files, in dated versions that are never changed. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface ReferenceFiles extends GenericRepository<ReferenceFiles.Row, UUID> {
    String WEIGHTS = "priority-weights";
    String IFN = "ifn";
    String PRICE_CAPS = "price-caps";
    String SUPPORT_OFFERS = "support-offers";
    String COMMUNES = "communes";
    String AREA_THRESHOLD = "area-threshold";
    String TERRITORY = "territory";
    String CONNECTION_OFFERS = "connection-offers";
    String QUARTIERS = "quartiers";
    String STRUCTURE_SHARE = "structure-share";
    int SIGNED = 3;

    @MappedEntity("reference_file")
    record Row(
            @Id @UuidColumn UUID id,
            String name,
            String version,
            String sha256,
            LocalDate validFrom,
            Instant adoptedAt,
            String adoptedBy,
            String reason,
            String content) {
        View view() {
            return new View(id, name, version, sha256, validFrom, adoptedAt, reason);
        }

        /** The organisation of who adopted it; nobody's where it shipped. */
        public Optional<UUID> organisation() {
            String[] signature = adoptedBy.split("/");
            return signature.length == SIGNED ? Optional.of(UUID.fromString(signature[1])) : Optional.empty();
        }
    }

    /** A version without its content. */
    @Serdeable
    record View(
            UUID id,
            String name,
            String version,
            String sha256,
            LocalDate validFrom,
            Instant adoptedAt,
            String reason) {}

    default Optional<View> inForce(String name, LocalDate on) {
        return newest(name, on).map(Row::view);
    }

    @Query("""
            SELECT id, name, version, sha256, valid_from, adopted_at, adopted_by, reason, '' AS content
            FROM reference_file WHERE name = :name AND valid_from <= :on
            ORDER BY valid_from DESC, adopted_at DESC LIMIT 1""")
    Optional<Row> newest(String name, LocalDate on);

    @Query("""
            SELECT id, name, version, sha256, valid_from, adopted_at, adopted_by, reason, '' AS content
            FROM reference_file WHERE name = :name ORDER BY valid_from DESC, adopted_at DESC""")
    List<Row> versions(String name);

    @Query("SELECT * FROM reference_file WHERE name = :name ORDER BY valid_from DESC, adopted_at DESC LIMIT 12")
    List<Row> latest(String name);

    @Query("SELECT content FROM reference_file WHERE id = :id")
    String content(@UuidColumn UUID id);

    @Query("SELECT * FROM reference_file WHERE name = :name AND version = :version")
    Optional<Row> find(String name, String version);

    @Query("""
            SELECT id, name, version, sha256, valid_from, adopted_at, adopted_by, reason, '' AS content
            FROM reference_file WHERE name = :name AND sha256 = :sha256 AND valid_from <= :on
            ORDER BY valid_from DESC LIMIT 1""")
    Optional<Row> sameContent(String name, String sha256, LocalDate on);

    @Query("SELECT valid_from FROM reference_file WHERE name = :name FOR UPDATE")
    List<LocalDate> lock(String name);

    @Query("SELECT COUNT(*) FROM reference_file WHERE name = :name")
    long countOf(String name);

    Row save(Row row);
}
