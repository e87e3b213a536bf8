package fr.boucle.wasteregister.audit;

import fr.boucle.wasteregister.audit.Anomaly.Case;
import fr.boucle.wasteregister.lot.LotCases;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Cases in the order of their ids, as the database has it: as unsigned bytes. */
final class CasesById {
    private CasesById() {}

    static List<Case> merged(List<Case> some, List<Case> others, int max) {
        return Stream.concat(some.stream(), others.stream())
                .sorted(Comparator.comparing((Case found) -> found.caseId().toString()))
                .limit(max)
                .toList();
    }

    static List<Case> ofLots(List<LotCases.Row> lots, String detail) {
        return lots.stream()
                .map(lot -> new Case(lot.id(), lot.lineId(), lot.publicId(), lot.id(), null, detail))
                .toList();
    }

    static Case ofItem(ItemCases.Outlier item) {
        String detail = "%s of %d g, usually %d to %d g"
                .formatted(item.kind(), item.massGrams(), item.leastGrams(), item.mostGrams());
        return new Case(item.id(), item.lineId(), item.publicId(), item.lotId(), item.id(), detail);
    }
}
