package fr.boucle.redistribution.programme;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How many pupils of a school lack a device, level by level: numbers, never names. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface Schools extends GenericRepository<Schools.Row, UUID> {
    @MappedEntity("programme_school")
    record Row(
            @Id @UuidColumn UUID programmeId,
            String school,
            String level,
            String name,
            int pupils,
            Instant writtenAt,
            @UuidColumn @Nullable UUID sentBy) {}

    @Query("SELECT * FROM programme_school WHERE programme_id = :programmeId ORDER BY name, school, level")
    List<Row> of(@UuidColumn UUID programmeId);

    @Query("DELETE FROM programme_school WHERE programme_id = :programmeId AND school = :school")
    void forget(@UuidColumn UUID programmeId, String school);

    @Query("""
            INSERT INTO programme_school (programme_id, school, level, name, pupils, written_at, sent_by)
            VALUES (:programmeId, :school, :level, :name, :pupils, :at, :sentBy)""")
    void write(
            @UuidColumn UUID programmeId,
            String school,
            String level,
            String name,
            int pupils,
            Instant at,
            @UuidColumn @Nullable UUID sentBy);
}
