package fr.boucle.wasteregister.line;

import fr.boucle.persistence.UuidColumn;
import fr.boucle.wasteregister.delegation.Reader;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Lines in an order that nobody chose and everybody can draw again. */
@JdbcRepository(dialect = Dialect.MYSQL)
abstract class Samples implements GenericRepository<LineRows.Row, UUID> {
    List<LineRows.Row> draw(LineFilter f, String seed, Reader r, int size) {
        return draw(
                f.from(),
                f.to(),
                f.type(),
                f.wasteCode(),
                f.anySite(),
                f.site(),
                seed,
                r.everything(),
                r.organisation(),
                r.borrows(),
                r.at(),
                size);
    }

    @Query(FoundLines.BY_DAY + " ORDER BY SHA2(CONCAT(:seed, HEX(v.line_id)), 256) LIMIT :size")
    abstract List<LineRows.Row> draw(
            LocalDate from,
            LocalDate to,
            String type,
            String wasteCode,
            boolean anySite,
            @UuidColumn UUID site,
            String seed,
            boolean everything,
            @UuidColumn UUID organisation,
            boolean borrows,
            Instant at,
            int size);
}
