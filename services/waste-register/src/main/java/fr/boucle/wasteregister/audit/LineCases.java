package fr.boucle.wasteregister.audit;

import fr.boucle.wasteregister.audit.AnomalyView.CaseView;
import fr.boucle.wasteregister.delegation.Reader;
import fr.boucle.wasteregister.line.AnomalyRule;
import fr.boucle.wasteregister.line.Findings;
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
                .map(row -> new CaseView(row.lineId(), row.lineId(), row.publicId(), row.lotId(), null, row.detail()))
                .toList();
    }
}
