package fr.boucle.wasteregister.audit;

import fr.boucle.wasteregister.audit.AnomalyView.CaseView;
import fr.boucle.wasteregister.lot.LotCases;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Cases in the order of their ids, as the database has it: as unsigned bytes. */
final class CasesById {
    private CasesById() {}

    static List<CaseView> merged(List<CaseView> some, List<CaseView> others, int max) {
        return Stream.concat(some.stream(), others.stream())
                .sorted(Comparator.comparing((CaseView found) -> found.caseId().toString()))
                .limit(max)
                .toList();
    }

    static List<CaseView> ofLots(List<LotCases.Row> lots, String detail) {
        return lots.stream()
                .map(lot -> new CaseView(lot.id(), lot.lineId(), lot.publicId(), lot.id(), null, detail))
                .toList();
    }

    static CaseView ofItem(ItemCases.Outlier item) {
        String detail = "%s of %d g, usually %d to %d g"
                .formatted(item.kind(), item.massGrams(), item.leastGrams(), item.mostGrams());
        return new CaseView(item.id(), item.lineId(), item.publicId(), item.lotId(), item.id(), detail);
    }
}
