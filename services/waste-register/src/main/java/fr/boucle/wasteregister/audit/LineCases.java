package fr.boucle.wasteregister.audit;

import fr.boucle.wasteregister.delegation.Reader;
import fr.boucle.wasteregister.line.AnomalyRule;
import fr.boucle.wasteregister.line.Findings;
import fr.boucle.wasteregister.line.LineFindings;
import jakarta.inject.Singleton;
import java.util.List;

/** The anomalies that lines show by their own fields. */
@Singleton
class LineCases {
    private final Findings findings;

    LineCases(Findings findings) {
        this.findings = findings;
    }

    List<CaseView> of(AnomalyRule rule, CaseQuery q, Reader r) {
        return findings
                .list(rule.name(), q.from(), q.to(), q.after(), r.everything(), r.organisation(), r.at(), q.max())
                .stream()
                .map(row -> of(rule, row))
                .toList();
    }

    private static CaseView of(AnomalyRule rule, Findings.Row row) {
        return CaseViewBuilder.stagedBuilder()
                .caseId(row.lineId())
                .lineId(row.lineId())
                .publicId(row.publicId())
                .lotId(row.lotId())
                .itemId(null)
                .organisationId(row.organisationId())
                .day(row.lineDate())
                .detail(row.detail())
                .facts(LineFindings.facts(rule, row.detail()))
                .acknowledgement(null)
                .build();
    }
}
