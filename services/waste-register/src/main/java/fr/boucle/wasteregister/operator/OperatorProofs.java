package fr.boucle.wasteregister.operator;

import fr.boucle.persistence.Keys;
import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What each operator proved, with its days. */
@JdbcRepository(dialect = Dialect.MYSQL)
abstract class OperatorProofs implements GenericRepository<OperatorProofs.Row, UUID> {
    @MappedEntity("operator_proof")
    record Row(@Id @UuidColumn UUID operatorId, String kind, String number, LocalDate validFrom, LocalDate validUntil) {
        private Operator.Proof proof() {
            return new Operator.Proof(Operator.ProofKind.valueOf(kind), number, validFrom, validUntil);
        }
    }

    List<Operator.Proof> of(UUID operator) {
        return rows(operator).stream().map(Row::proof).toList();
    }

    /** Those of many operators, by operator. */
    Map<UUID, List<Operator.Proof>> ofAll(String keys) {
        return all(keys).stream()
                .collect(Collectors.groupingBy(Row::operatorId, Collectors.mapping(Row::proof, Collectors.toList())));
    }

    void replace(UUID operator, List<Operator.Proof> proofs) {
        forget(operator);
        for (Operator.Proof proof : proofs) {
            add(operator, proof.kind().name(), proof.number(), proof.validFrom(), proof.validUntil());
        }
    }

    @Query("DELETE FROM operator_proof WHERE operator_id = :operatorId")
    abstract void forget(@UuidColumn UUID operatorId);

    @Query("""
            INSERT INTO operator_proof (operator_id, kind, number, valid_from, valid_until)
            VALUES (:operatorId, :kind, :number, :validFrom, :validUntil)""")
    abstract void add(
            @UuidColumn UUID operatorId, String kind, String number, LocalDate validFrom, LocalDate validUntil);

    @Query("""
            SELECT operator_id, kind, number, valid_from, valid_until FROM operator_proof WHERE operator_id =
            :operatorId ORDER BY kind, valid_until DESC, number""")
    abstract List<Row> rows(@UuidColumn UUID operatorId);

    @Query("""
            SELECT operator_id, kind, number, valid_from, valid_until FROM operator_proof WHERE operator_id IN
            """ + Keys.OF_KEYS + "ORDER BY kind, valid_until DESC, number")
    abstract List<Row> all(String keys);
}
