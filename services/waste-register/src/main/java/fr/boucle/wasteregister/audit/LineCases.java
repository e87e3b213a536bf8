package fr.boucle.wasteregister.audit;

import fr.boucle.wasteregister.delegation.Reader;
import fr.boucle.wasteregister.line.AnomalyRule;
import fr.boucle.wasteregister.line.Findings;
import fr.boucle.wasteregister.line.LineFindings;
import fr.boucle.wasteregister.line.LineNotes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** The anomalies that lines show by their own fields. */
@Singleton
class LineCases {
    private final Findings findings;
    private final LineNotes notes;

    LineCases(Findings findings, LineNotes notes) {
        this.findings = findings;
        this.notes = notes;
    }

    List<CaseView> of(AnomalyRule rule, CaseQuery q, Reader r) {
        return q.of(findings::list, rule.name(), r).stream()
                .map(row -> of(row, row.detail(), LineFindings.facts(rule, row.detail())))
                .toList();
    }

    /** Dangerous waste that left without being a lot here, of which neither a note nor a lasting exemption is told. */
    List<CaseView> withoutNote(String detail, CaseQuery q, Reader r) {
        return untold(q, r).stream().map(row -> of(row, detail, Map.of())).toList();
    }

    List<Findings.Row> untold(CaseQuery q, Reader r) {
        return q.of(notes::untold, LineFindings.TO_DECLARE, r);
    }

    private static CaseView of(Findings.Row row, String detail, Map<String, String> facts) {
        return CaseViewBuilder.stagedBuilder()
                .caseId(row.lineId())
                .lineId(row.lineId())
                .publicId(row.publicId())
                .lotId(row.lotId())
                .itemId(null)
                .organisationId(row.organisationId())
                .organisationName(null)
                .day(row.lineDate())
                .detail(detail)
                .facts(facts)
                .acknowledgement(null)
                .build();
    }
}
