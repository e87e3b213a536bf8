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

/** What became in a year of the waste that a producer produced, by code and line. */
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
            long grams) {}

    @Query("""
            SELECT i.waste_code, l.public_id, l.consigned_on, o.name AS operator_name,
                   COALESCE(l.treatment_code, l.operation_code) AS operation_code,
                   COUNT(*) AS pieces, SUM(i.mass_grams) AS grams
            FROM waste_item i JOIN waste_lot l ON l.id = i.lot_id JOIN operator o ON o.id = l.destination_id
            WHERE i.producer_id = :producer AND l.consigned_on >= :from AND l.consigned_on <= :to
            GROUP BY i.waste_code, l.id, l.public_id, l.consigned_on, o.name, l.treatment_code, l.operation_code
            ORDER BY i.waste_code, l.consigned_on, l.public_id
            """)
    List<Row> of(@UuidColumn UUID producer, LocalDate from, LocalDate to);
}
