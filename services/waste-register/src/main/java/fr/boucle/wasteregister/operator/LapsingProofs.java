package fr.boucle.wasteregister.operator;

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

/** Operators of whose proofs some kind ends without a renewal: of each kind the last to end counts. */
@JdbcRepository(dialect = Dialect.MYSQL)
public abstract class LapsingProofs implements GenericRepository<LapsingProofs.Row, UUID> {
    @MappedEntity("operator_proof")
    public record Row(@Id @UuidColumn UUID operatorId, String name, String kinds, LocalDate endsOn) {
        /** The proofs that end, each its kind and its number. */
        public List<Ending> proofs() {
            return kinds.lines()
                    .map(line -> line.split(" ", 2))
                    .map(parts -> new Ending(Operator.ProofKind.valueOf(parts[0]), parts[1]))
                    .toList();
        }
    }

    /** A proof that ends. */
    public record Ending(Operator.ProofKind kind, String number) {}

    @Query("""
            SELECT p.operator_id, MAX(o.name) AS name, GROUP_CONCAT(p.kind, ' ', p.number ORDER BY p.kind, p.number
            SEPARATOR '\n') AS kinds, MIN(p.valid_until) AS ends_on FROM operator_proof p JOIN operator o ON
            o.id = p.operator_id WHERE p.operator_id > :after AND p.valid_until >= :from AND p.valid_until < :to
            AND NOT EXISTS (SELECT 1 FROM operator_proof n WHERE n.operator_id = p.operator_id AND n.kind = p.kind
            AND n.valid_until > p.valid_until) GROUP BY p.operator_id ORDER BY p.operator_id LIMIT :max""")
    public abstract List<Row> endingBetween(LocalDate from, LocalDate to, @UuidColumn UUID after, int max);
}
