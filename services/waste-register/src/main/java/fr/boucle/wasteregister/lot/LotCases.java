package fr.boucle.wasteregister.lot;

import fr.boucle.persistence.UuidColumn;
import fr.boucle.wasteregister.delegation.Reader;
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

/** Lots that left and of which something is missing or does not fit, page by page. */
@JdbcRepository(dialect = Dialect.MYSQL)
public abstract class LotCases implements GenericRepository<LotCases.Row, UUID> {
    private static final String LEFT = """
            SELECT id, organisation_id, line_id, public_id, consigned_on FROM waste_lot WHERE id > :after
            AND consigned_on >= :from AND consigned_on <= :to AND""" + Reader.VISIBLE + " AND ";
    private static final String PAGE = " ORDER BY id LIMIT :max";

    public static final String NOT_TREATED = LEFT + "(treatment_final IS NULL OR treatment_final = FALSE)" + PAGE;

    /** A lot with the line of its consignment. */
    @MappedEntity("waste_lot")
    public record Row(
            @Id @UuidColumn UUID id,
            @UuidColumn UUID organisationId,
            @UuidColumn UUID lineId,
            String publicId,
            LocalDate consignedOn) {}

    @Query(LEFT + """
            waste_code LIKE '%*' AND bsd_number IS NULL
            AND (note_exemption IS NULL OR note_exemption = 'NOTE_TO_COME')""" + PAGE)
    public abstract List<Row> withoutBsd(
            LocalDate from,
            LocalDate to,
            @UuidColumn UUID after,
            boolean everything,
            @UuidColumn UUID organisation,
            Instant at,
            int max);

    /** By what the operators' proofs say today of the day of departure, and of the day of treatment. */
    @Query(LEFT + """
            (NOT EXISTS (SELECT 1 FROM operator_proof p WHERE p.operator_id = destination_id
                AND p.kind IN ('ICPE_2711', 'ECO_ORGANISME_CONTRACT')
                AND p.valid_from <= consigned_on AND p.valid_until >= consigned_on)
            OR (treated_on IS NOT NULL AND NOT EXISTS (SELECT 1 FROM operator_proof p WHERE p.operator_id = destination_id
                AND p.kind IN ('ICPE_2711', 'ECO_ORGANISME_CONTRACT')
                AND p.valid_from <= treated_on AND p.valid_until >= treated_on)))""" + PAGE)
    public abstract List<Row> withoutAuthorisation(
            LocalDate from,
            LocalDate to,
            @UuidColumn UUID after,
            boolean everything,
            @UuidColumn UUID organisation,
            Instant at,
            int max);

    @Query(LEFT + """
            NOT EXISTS (SELECT 1 FROM operator_proof p WHERE p.operator_id = transporter_id AND p.kind = 'RECEPISSE'
                AND p.valid_from <= consigned_on AND p.valid_until >= consigned_on)""" + PAGE)
    public abstract List<Row> withoutReceipt(
            LocalDate from,
            LocalDate to,
            @UuidColumn UUID after,
            boolean everything,
            @UuidColumn UUID organisation,
            Instant at,
            int max);

    /** What was planned needed no scale, what was done did. */
    @Query(LEFT + "weight_type = 'ESTIME' AND treatment_code IN ('R 1', 'D 10', 'D 5')" + PAGE)
    public abstract List<Row> estimatedYetBurned(
            LocalDate from,
            LocalDate to,
            @UuidColumn UUID after,
            boolean everything,
            @UuidColumn UUID organisation,
            Instant at,
            int max);

    @Query(NOT_TREATED)
    public abstract List<Row> notTreated(
            LocalDate from,
            LocalDate to,
            @UuidColumn UUID after,
            boolean everything,
            @UuidColumn UUID organisation,
            Instant at,
            int max);
}
