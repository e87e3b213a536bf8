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
import org.jspecify.annotations.Nullable;

/** Lines that name an operator of ours whose proof had ended on their day, by what the proofs say today; page by page. */
@JdbcRepository(dialect = Dialect.MYSQL)
abstract class ProofCases implements GenericRepository<ProofCases.Row, UUID> {
    /** A line and whose proof had ended. */
    @MappedEntity("register_line")
    record Row(
            @Id @UuidColumn UUID id,
            @UuidColumn UUID organisationId,
            String publicId,
            @Nullable @UuidColumn UUID lotId,
            LocalDate lineDate,
            String operatorName) {}

    @Query(ProofSql.RECEIPT_ENDED)
    abstract List<Row> withoutReceipt(
            LocalDate from,
            LocalDate to,
            @UuidColumn UUID after,
            boolean everything,
            @UuidColumn UUID organisation,
            Instant at,
            int max);

    @Query(ProofSql.AUTHORISATION_ENDED)
    abstract List<Row> withoutAuthorisation(
            LocalDate from,
            LocalDate to,
            @UuidColumn UUID after,
            boolean everything,
            @UuidColumn UUID organisation,
            Instant at,
            int max);

    @Query(ProofSql.CONTRACT_ENDED)
    abstract List<Row> withoutContract(
            LocalDate from,
            LocalDate to,
            @UuidColumn UUID after,
            boolean everything,
            @UuidColumn UUID organisation,
            Instant at,
            int max);
}
