package fr.boucle.wasteregister.audit;

import fr.boucle.wasteregister.lot.LotCases;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

    static List<CaseView> ofLots(List<LotCases.Row> lots, String detail, Map<String, String> facts) {
        return lots.stream().map(lot -> ofLot(lot, detail, facts)).toList();
    }

    private static CaseView ofLot(LotCases.Row lot, String detail, Map<String, String> facts) {
        return CaseViewBuilder.stagedBuilder()
                .caseId(lot.id())
                .lineId(lot.lineId())
                .publicId(lot.publicId())
                .lotId(lot.id())
                .itemId(null)
                .organisationId(lot.organisationId())
                .organisationName(null)
                .day(lot.consignedOn())
                .detail(detail)
                .facts(facts)
                .acknowledgement(null)
                .build();
    }

    /** Lines by hand whose operator's proof had ended: who it was, is a fact of the case. */
    static List<CaseView> ofLines(List<ProofCases.Row> lines, String detail) {
        return lines.stream()
                .map(line -> CaseViewBuilder.stagedBuilder()
                        .caseId(line.id())
                        .lineId(line.id())
                        .publicId(line.publicId())
                        .lotId(line.lotId())
                        .itemId(null)
                        .organisationId(line.organisationId())
                        .organisationName(null)
                        .day(line.lineDate())
                        .detail(detail + " of " + line.operatorName())
                        .facts(Map.of("operatorName", line.operatorName()))
                        .acknowledgement(null)
                        .build())
                .toList();
    }

    static CaseView ofItem(ItemCases.Outlier item, LocalDate day) {
        return CaseViewBuilder.stagedBuilder()
                .caseId(item.id())
                .lineId(item.lineId())
                .publicId(item.publicId())
                .lotId(item.lotId())
                .itemId(item.id())
                .organisationId(item.organisationId())
                .organisationName(null)
                .day(day)
                .detail("%s of %d g, usually %d to %d g"
                        .formatted(item.kind(), item.massGrams(), item.leastGrams(), item.mostGrams()))
                .facts(Map.of(
                        "deviceKind", item.kind(),
                        "massGrams", Long.toString(item.massGrams()),
                        "leastGrams", Long.toString(item.leastGrams()),
                        "mostGrams", Long.toString(item.mostGrams())))
                .acknowledgement(null)
                .build();
    }
}
