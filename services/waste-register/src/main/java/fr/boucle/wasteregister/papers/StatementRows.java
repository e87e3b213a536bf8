package fr.boucle.wasteregister.papers;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became in a year of a producer's waste, by code and line, by newest versions: lots, and what left without being one. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface StatementRows extends GenericRepository<StatementRows.Row, UUID> {
    @MappedEntity("waste_item")
    record Row(
            @Id String wasteCode,
            String publicId,
            LocalDate consignedOn,
            String operatorName,
            @Nullable String operationCode,
            long pieces,
            @Nullable Long itemGrams,
            long lineGrams) {
        /** Of its own items; none where it was no lot. */
        long ofItems() {
            return itemGrams == null ? 0 : itemGrams;
        }
    }

    @Query("""
            SELECT v.waste_code, l.public_id, v.line_date AS consigned_on,
                   MAX(COALESCE(NULLIF(JSON_UNQUOTE(JSON_EXTRACT(v.fields, '$.destinationCompanyName')), ''), o.name))
                       AS operator_name,
                   COALESCE(l.treatment_code, l.operation_code) AS operation_code,
                   COUNT(*) AS pieces, SUM(i.mass_grams) AS item_grams, v.mass_grams AS line_grams
            FROM waste_item i JOIN waste_lot l ON l.id = i.lot_id JOIN operator o ON o.id = l.destination_id
            JOIN register_line_version v ON v.line_id = l.line_id
            WHERE i.producer_id = :producer AND v.line_date >= :from AND v.line_date <= :to
            AND v.reason <> 'ANNULER' AND NOT EXISTS
            (SELECT 1 FROM register_line_version x WHERE x.line_id = v.line_id AND x.version > v.version)
            GROUP BY v.waste_code, l.id, l.public_id, v.line_date, l.treatment_code, l.operation_code,
                     v.mass_grams
            UNION ALL
            SELECT v.waste_code, r.public_id, v.line_date,
                   COALESCE(JSON_UNQUOTE(JSON_EXTRACT(v.fields, '$.destinationCompanyName')), ''),
                   JSON_UNQUOTE(JSON_EXTRACT(v.fields, '$.operationCode')), 0, NULL, v.mass_grams
            FROM register_line_version v JOIN register_line r ON r.id = v.line_id
            WHERE r.register_type = 'OUTGOING_WASTE' AND r.lot_id IS NULL
            AND v.line_date >= :from AND v.line_date <= :to AND v.reason <> 'ANNULER' AND NOT EXISTS
            (SELECT 1 FROM register_line_version x WHERE x.line_id = v.line_id AND x.version > v.version)
            AND (JSON_UNQUOTE(JSON_EXTRACT(v.fields, '$.initialEmitterCompanyOrgId')) = :identifier
                 OR r.organisation_id = :producer AND JSON_EXTRACT(v.fields, '$.initialEmitterCompanyType') IS NULL)
            ORDER BY waste_code, consigned_on, public_id
            """)
    List<Row> of(@UuidColumn UUID producer, String identifier, LocalDate from, LocalDate to);
}
