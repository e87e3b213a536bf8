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

/** The newest versions of lines, batch by batch along an index: no batch reads more than it gives and passes over. */
@JdbcRepository(dialect = Dialect.MYSQL)
abstract class FoundLines implements GenericRepository<LineRows.Row, UUID> {
    private static final String NEWEST = """
            SELECT l.id, l.organisation_id, l.register_type, l.public_id, l.lot_id,
            l.written_at, v.version, v.entry_index, v.reason, v.explanation, v.fields, v.line_date, v.waste_code,
            v.mass_grams, v.recorded_at FROM
            """;
    private static final String NONE_NEWER = """

            AND NOT EXISTS (SELECT 1 FROM register_line_version x WHERE x.line_id = v.line_id AND x.version > v.version)
            """;

    /** A reader of nothing but the own register is spared the question of delegations, so that the site's index serves. */
    private static final String VISIBLE = """
            (:everything OR v.organisation_id = :organisation OR (:borrows AND v.organisation_id IN
            (SELECT owner_id FROM delegation WHERE reader_id = :organisation AND valid_until > :at
            AND revoked_at IS NULL)))""" + NONE_NEWER;

    private static final String OF_FILTER = """
            WHERE v.line_date >= :from AND v.line_date <= :to
            AND (:type = '' OR v.register_type = :type) AND (:wasteCode = '' OR v.waste_code = :wasteCode)
            AND (:anySite OR v.organisation_id = :site) AND""" + VISIBLE;

    static final String BY_DAY = NEWEST + """
            register_line_version v STRAIGHT_JOIN register_line l ON l.id = v.line_id
            """ + OF_FILTER;

    static final String OLDEST_FIRST = BY_DAY + """
            AND v.line_date >= :afterDay AND (v.line_date > :afterDay OR v.line_id > :afterLine)
            ORDER BY v.line_date, v.line_id LIMIT :max""";

    List<LineRows.Row> oldestFirst(LineFilter f, LineCursor after, Reader r, int max) {
        return oldestFirst(
                f.from(),
                f.to(),
                f.type(),
                f.wasteCode(),
                f.anySite(),
                f.site(),
                after.day(),
                after.line(),
                r.everything(),
                r.organisation(),
                r.borrows(),
                r.at(),
                max);
    }

    /** How many lines there are. */
    long count(LineFilter f, Reader r) {
        return count(
                f.from(),
                f.to(),
                f.type(),
                f.wasteCode(),
                f.anySite(),
                f.site(),
                r.everything(),
                r.organisation(),
                r.borrows(),
                r.at());
    }

    @Query("SELECT COUNT(*) FROM register_line_version v " + OF_FILTER)
    abstract long count(
            LocalDate from,
            LocalDate to,
            String type,
            String wasteCode,
            boolean anySite,
            @UuidColumn UUID site,
            boolean everything,
            @UuidColumn UUID organisation,
            boolean borrows,
            Instant at);

    @Query(OLDEST_FIRST)
    abstract List<LineRows.Row> oldestFirst(
            LocalDate from,
            LocalDate to,
            String type,
            String wasteCode,
            boolean anySite,
            @UuidColumn UUID site,
            LocalDate afterDay,
            @UuidColumn UUID afterLine,
            boolean everything,
            @UuidColumn UUID organisation,
            boolean borrows,
            Instant at,
            int max);
}
