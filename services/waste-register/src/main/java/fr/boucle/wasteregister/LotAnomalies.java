package fr.boucle.wasteregister;

import fr.boucle.wasteregister.Anomaly.Case;
import fr.boucle.wasteregister.Anomaly.Rule;
import fr.boucle.wasteregister.Operator.ProofKind;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The anomalies of consignments, against what the operators' proofs say today of that day. */
@Singleton
class LotAnomalies {
    private static final int MONTHS_TO_FOLLOW = 6;

    /** What a device of a kind weighs, in grams, with room on both sides (proposal of Boucle). */
    private static final Map<String, List<Long>> USUAL = Map.of(
            "LAPTOP", List.of(500L, 5_000L),
            "DESKTOP", List.of(800L, 20_000L),
            "ALL_IN_ONE", List.of(2_000L, 20_000L),
            "TABLET", List.of(150L, 1_500L),
            "SMARTPHONE", List.of(60L, 500L),
            "SCREEN", List.of(1_000L, 30_000L),
            "PRINTER", List.of(1_500L, 60_000L),
            "MULTIFUNCTION", List.of(3_000L, 250_000L),
            "SERVER", List.of(4_000L, 60_000L),
            "NETWORK", List.of(50L, 15_000L));

    private final Operators operators;
    private final LegalTime legalTime;

    LotAnomalies(Operators operators, LegalTime legalTime) {
        this.operators = operators;
        this.legalTime = legalTime;
    }

    List<Anomaly> among(List<Audits.Consigned> lots) {
        Map<UUID, Optional<Operator>> known = new HashMap<>();
        lots.stream()
                .flatMap(lot -> Stream.of(lot.destinationId(), lot.transporterId()))
                .forEach(id ->
                        known.computeIfAbsent(id, one -> operators.find(one).map(Operators.Stored::operator)));
        return List.of(
                Rule.DANGEROUS_WITHOUT_BSD.with(cases(
                        lots,
                        lot -> WasteCodes.isDangerous(lot.wasteCode()) && lot.bsdNumber() == null,
                        "no BSD number")),
                Rule.TREATMENT_WITHOUT_AUTHORISATION.with(cases(
                        lots,
                        lot -> lacks(known.get(lot.destinationId()), ProofKind.ICPE_2711, lot.consignedOn())
                                && lacks(
                                        known.get(lot.destinationId()),
                                        ProofKind.ECO_ORGANISME_CONTRACT,
                                        lot.consignedOn()),
                        "no ICPE_2711 nor ECO_ORGANISME_CONTRACT that day")),
                Rule.RECEIPT_EXPIRED.with(cases(
                        lots,
                        lot -> lacks(known.get(lot.transporterId()), ProofKind.RECEPISSE, lot.consignedOn()),
                        "no RECEPISSE that day (small loads need none)")));
    }

    /** Lots whose treatment is not final, long after they left. */
    List<Case> interrupted(List<Audits.Consigned> lots) {
        LocalDate limit = legalTime.today().minusMonths(MONTHS_TO_FOLLOW);
        return cases(
                lots,
                lot -> lot.consignedOn().isBefore(limit) && !Boolean.TRUE.equals(lot.treatmentFinal()),
                "no final treatment after " + MONTHS_TO_FOLLOW + " months");
    }

    List<Case> outliers(List<Audits.Weighed> carcasses) {
        return carcasses.stream()
                .filter(item -> {
                    List<Long> usual = USUAL.get(item.deviceKind());
                    return usual != null && (item.massGrams() < usual.getFirst() || item.massGrams() > usual.getLast());
                })
                .map(item -> new Case(
                        item.lineId(),
                        item.publicId(),
                        item.lotId(),
                        item.id(),
                        item.deviceKind() + " of " + item.massGrams() + " g, usually " + USUAL.get(item.deviceKind())))
                .toList();
    }

    private static List<Case> cases(List<Audits.Consigned> lots, Predicate<Audits.Consigned> rule, String detail) {
        return lots.stream().filter(rule).map(lot -> Case.ofLot(lot, detail)).toList();
    }

    private static boolean lacks(@Nullable Optional<Operator> operator, ProofKind kind, LocalDate day) {
        return operator == null || operator.flatMap(one -> one.proof(kind, day)).isEmpty();
    }
}
