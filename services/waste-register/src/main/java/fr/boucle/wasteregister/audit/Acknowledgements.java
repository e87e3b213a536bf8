package fr.boucle.wasteregister.audit;

import fr.boucle.persistence.Keys;
import fr.boucle.persistence.UuidColumn;
import fr.boucle.wasteregister.line.AnomalyRule;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What keepers said of cases: added, never changed; the newest word on a case counts while the case is what it was. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface Acknowledgements extends GenericRepository<Acknowledgements.Row, UUID> {
    @MappedEntity("anomaly_acknowledgement")
    record Row(
            @Id @UuidColumn UUID caseId,
            String detail,
            String explanation,
            @UuidColumn UUID memberId,
            Instant acknowledgedAt) {}

    @Query("""
            INSERT INTO anomaly_acknowledgement (rule, case_id, detail, explanation, member_id, acknowledged_at)
            VALUES (:rule, :caseId, :detail, :explanation, :memberId, :at)
            """)
    void add(
            String rule,
            @UuidColumn UUID caseId,
            String detail,
            String explanation,
            @UuidColumn UUID memberId,
            Instant at);

    @Query("""
            SELECT a.case_id, a.detail, a.explanation, a.member_id, a.acknowledged_at FROM anomaly_acknowledgement a
            WHERE a.rule = :rule AND NOT EXISTS (SELECT 1 FROM anomaly_acknowledgement n WHERE n.rule = a.rule
            AND n.case_id = a.case_id AND n.acknowledged_at > a.acknowledged_at) AND a.case_id IN
            """ + Keys.OF_KEYS)
    List<Row> newestOf(String rule, String keys);

    /** The newest word on each of these cases of a rule, where there is one. */
    default List<CaseView> said(AnomalyRule rule, List<CaseView> cases) {
        if (cases.isEmpty()) {
            return cases;
        }
        String keys = Keys.of(cases.stream().map(CaseView::caseId).toList());
        Map<UUID, Row> newest =
                newestOf(rule.name(), keys).stream().collect(Collectors.toMap(Row::caseId, Function.identity()));
        return cases.stream().map(one -> one.with(newest.get(one.caseId()))).toList();
    }
}
