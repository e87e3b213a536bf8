package fr.boucle.wasteregister.line;

import fr.boucle.persistence.Keys;
import fr.boucle.persistence.UuidColumn;
import fr.boucle.wasteregister.delegation.Reader;
import fr.boucle.wasteregister.platform.RegisterType;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lines of the register and their versions: inserted, read, never changed. */
@JdbcRepository(dialect = Dialect.MYSQL)
abstract class LineRows implements GenericRepository<LineRows.Row, UUID> {
    static final String NEWEST = """
            SELECT l.id, l.organisation_id, l.register_type, l.public_id, l.lot_id, l.written_at,
            v.version, v.entry_index, v.reason, v.explanation, v.fields, v.line_date, v.waste_code, v.mass_grams,
            v.recorded_at FROM register_line l JOIN register_line_version v ON v.line_id = l.id AND v.version =
            (SELECT MAX(x.version) FROM register_line_version x WHERE x.line_id = l.id)""";

    /** A line with one of its versions. */
    @MappedEntity("register_line")
    record Row(
            @Id @UuidColumn UUID id,
            @UuidColumn UUID organisationId,
            String registerType,
            String publicId,
            @Nullable @UuidColumn UUID lotId,
            Instant writtenAt,
            long version,
            long entryIndex,
            String reason,
            @Nullable String explanation,
            String fields,
            LocalDate lineDate,
            String wasteCode,
            long massGrams,
            Instant recordedAt) {
        RegisterType type() {
            return RegisterType.valueOf(registerType);
        }
    }

    @Introspected
    record Version(
            long version,
            long entryIndex,
            String reason,
            @Nullable String explanation,
            @Nullable String salt,
            String fields,
            long massGrams,
            Instant recordedAt) {}

    static final String LAST_NUMBER = """
            SELECT COALESCE((SELECT number FROM register_line WHERE organisation_id =
            :organisationId AND register_type = :registerType AND year = :year ORDER BY number DESC LIMIT 1), 0)""";

    /** The number given last; under the sequencer's lock nobody gives another. */
    @Query(LAST_NUMBER)
    abstract long lastNumber(@UuidColumn UUID organisationId, String registerType, int year);

    @Query("""
            INSERT INTO register_line (id, organisation_id, register_type, public_id, year, lot_id, written_at)
            VALUES (:id, :organisationId, :registerType, :publicId, :year, :lotId, :writtenAt)""")
    abstract long insert(
            @UuidColumn UUID id,
            @UuidColumn UUID organisationId,
            String registerType,
            String publicId,
            int year,
            @Nullable @UuidColumn UUID lotId,
            Instant writtenAt);

    @Query("""
            INSERT INTO register_line_version (line_id, version, entry_index, reason, explanation, salt, fields,
            line_date, waste_code, mass_grams, recorded_at, organisation_id, register_type) VALUES (:lineId, :version,
            :entryIndex, :reason, :explanation, :salt, :fields, :lineDate, :wasteCode, :massGrams, :recordedAt,
            :organisationId, :registerType)""")
    abstract long insertVersion(
            @UuidColumn UUID lineId,
            long version,
            long entryIndex,
            String reason,
            @Nullable String explanation,
            @Nullable String salt,
            String fields,
            LocalDate lineDate,
            String wasteCode,
            long massGrams,
            Instant recordedAt,
            @UuidColumn UUID organisationId,
            String registerType);

    /** The legal year in whose register a line is numbered. */
    @Query("SELECT year FROM register_line WHERE id = :id")
    abstract int yearOf(@UuidColumn UUID id);

    @Query("INSERT INTO register_line_device (line_id, device_id) VALUES (:lineId, :deviceId)")
    abstract long insertDevice(@UuidColumn UUID lineId, @UuidColumn UUID deviceId);

    @Query(NEWEST + " WHERE l.id IN" + Keys.OF_KEYS)
    abstract List<Row> all(String keys);

    @Query(NEWEST + " WHERE l.id = :id")
    abstract Optional<Row> any(@UuidColumn UUID id);

    @Query(NEWEST + " WHERE l.id = :id AND " + Reader.LINE_VISIBLE)
    abstract Optional<Row> find(@UuidColumn UUID id, boolean everything, @UuidColumn UUID organisation, Instant at);

    @Query("""
            SELECT version, entry_index, reason, explanation, salt, fields, mass_grams, recorded_at FROM register_line_version
            WHERE line_id = :lineId ORDER BY version""")
    abstract List<Version> versions(@UuidColumn UUID lineId);

    /** The newest version of a line that is declared under this id for this establishment. */
    @Query("""
            SELECT v.reason, v.fields FROM register_line l JOIN register_line_version v ON v.line_id = l.id AND
            v.version = (SELECT MAX(x.version) FROM register_line_version x WHERE x.line_id = l.id) JOIN
            organisation o ON o.id = l.organisation_id WHERE l.register_type = :type AND l.public_id =
            :publicId AND o.identifier = :siret AND""" + Reader.LINE_VISIBLE + """

            LIMIT 1""")
    abstract Optional<Declared> declaredAs(
            String type, String publicId, String siret, boolean everything, @UuidColumn UUID organisation, Instant at);

    @Introspected
    record Declared(String reason, String fields) {}

    /** The lines that a site's register prints under these ids. */
    Map<String, UUID> idsOf(UUID organisation, RegisterType type, List<String> publicIds) {
        return publicIds.isEmpty()
                ? Map.of()
                : ofOwner(organisation, type.name(), publicIds).stream()
                        .collect(Collectors.toMap(Named::publicId, Named::id, (first, _) -> first));
    }

    @Query("""
            SELECT id, public_id FROM register_line
            WHERE organisation_id = :organisationId AND register_type = :type AND public_id IN (:publicIds)
            """)
    abstract List<Named> ofOwner(@UuidColumn UUID organisationId, String type, List<String> publicIds);

    @MappedEntity("register_line")
    record Named(@Id @UuidColumn UUID id, String publicId) {}
}
