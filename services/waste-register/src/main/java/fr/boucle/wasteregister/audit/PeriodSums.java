package fr.boucle.wasteregister.audit;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What the lines of a period sum to, by register and code. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PeriodSums extends GenericRepository<PeriodSums.Row, UUID> {
    @MappedEntity("register_line_version")
    record Row(@Id String registerType, String wasteCode, long lineCount, long grams) {
        Row none() {
            return new Row(registerType, wasteCode, 0, 0);
        }
    }

    @Query("""
            SELECT v.register_type, v.waste_code, COUNT(*) AS line_count, SUM(v.mass_grams) AS grams
            FROM register_line_version v
            WHERE v.line_date >= :from AND v.line_date <= :to AND v.reason <> 'ANNULER'
              AND NOT EXISTS (SELECT 1 FROM register_line_version x
                              WHERE x.line_id = v.line_id AND x.version > v.version)
              AND (:everything OR v.organisation_id = :organisation OR v.organisation_id IN
                   (SELECT owner_id FROM delegation
                    WHERE reader_id = :organisation AND valid_until > :at AND revoked_at IS NULL))
            GROUP BY v.register_type, v.waste_code ORDER BY v.register_type, v.waste_code
            """)
    List<Row> of(LocalDate from, LocalDate to, boolean everything, @UuidColumn UUID organisation, Instant at);
}
