package fr.boucle.wasteregister;

import fr.boucle.wasteregister.Anomaly.Case;
import fr.boucle.wasteregister.Anomaly.Rule;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The anomalies that a line's own fields show. */
@Singleton
class LineAnomalies {
    private static final BigDecimal ROAD_TONNES = BigDecimal.valueOf(40);
    private static final Set<String> WEIGHED = Set.of("R 1", "D 10", "D 5");
    private static final int TRANSPORTERS = 5;

    private final LineView view;

    LineAnomalies(LineView view) {
        this.view = view;
    }

    List<Anomaly> among(List<Lines.Row> lines) {
        return List.of(
                Rule.SAME_SENDER_AND_RECIPIENT.with(cases(lines, LineAnomalies::sameParty)),
                Rule.OVER_40_TONNES_BY_ROAD.with(cases(lines, LineAnomalies::heavy)),
                Rule.ESTIMATED_WHERE_WEIGHED.with(cases(lines, LineAnomalies::estimated)),
                Rule.LINE_CANCELLED.with(lines.stream()
                        .filter(line -> line.reason().equals("ANNULER"))
                        .map(line -> Case.ofLine(line, "version " + line.version()))
                        .toList()));
    }

    /** Incoming lines whose traceability is declared interrupted. */
    List<Case> interrupted(List<Lines.Row> lines) {
        return cases(
                lines,
                fields -> fields.get("noTraceability").filter("OUI"::equals).map(_ -> "noTraceability OUI"));
    }

    private List<Case> cases(List<Lines.Row> lines, Function<LineFields, Optional<String>> rule) {
        return lines.stream()
                .filter(line -> !line.reason().equals("ANNULER"))
                .flatMap(line ->
                        rule.apply(view.fields(line.fields())).map(detail -> Case.ofLine(line, detail)).stream())
                .toList();
    }

    private static Optional<String> sameParty(LineFields line) {
        String keeper = line.require("reportForCompanySiret");
        return line.get("destinationCompanyOrgId")
                .or(() -> line.get("emitterCompanyOrgId"))
                .filter(keeper::equals)
                .map(siret -> "SIRET " + siret);
    }

    private static Optional<String> heavy(LineFields line) {
        boolean byRoad = IntStream.rangeClosed(1, TRANSPORTERS)
                .anyMatch(number -> line.get("transporter" + number + "TransportMode")
                        .filter("ROUTE"::equals)
                        .isPresent());
        return line.get("weightValue")
                .filter(tonnes -> byRoad && new BigDecimal(tonnes).compareTo(ROAD_TONNES) > 0)
                .map(tonnes -> tonnes + " t");
    }

    private static Optional<String> estimated(LineFields line) {
        return line.get("operationCode")
                .filter(code -> WEIGHED.contains(code)
                        && line.get("weightIsEstimate").filter("ESTIME"::equals).isPresent());
    }
}
