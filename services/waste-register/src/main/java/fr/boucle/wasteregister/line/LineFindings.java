package fr.boucle.wasteregister.line;

import fr.boucle.wasteregister.code.WasteCodes;
import fr.boucle.wasteregister.platform.LineFields;
import fr.boucle.wasteregister.platform.RegisterType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What the fields of a version show by themselves; found when it is written, so that nobody reads all lines to look for it. */
public final class LineFindings {
    /** Not an anomaly: dangerous or POP waste, and what leaves waste status, is declared to the State within 7 days. */
    public static final String TO_DECLARE = "TO_DECLARE";

    static final Set<String> SCALE_NEEDED = Set.of("R 1", "D 10", "D 5");
    private static final BigDecimal ROAD_TONNES = BigDecimal.valueOf(40);
    private static final int TRANSPORTERS = 5;

    /** What stands around the value in a detail, by the rule, and what the value is. */
    private static final Map<AnomalyRule, Detail> DETAILS = Map.of(
            AnomalyRule.LINE_CANCELLED, new Detail("version ", "", "version"),
            AnomalyRule.SAME_SENDER_AND_RECIPIENT, new Detail("SIRET ", "", "siret"),
            AnomalyRule.OVER_40_TONNES_BY_ROAD, new Detail("", " t", "tonnes"),
            AnomalyRule.ESTIMATED_WHERE_WEIGHED, new Detail("", "", "operationCode"),
            AnomalyRule.TRACEABILITY_INTERRUPTED, new Detail("noTraceability ", "", "noTraceability"));

    private record Detail(String before, String after, String name) {
        private String of(String value) {
            return before + value + after;
        }

        private String value(String detail) {
            return detail.substring(before.length(), detail.length() - after.length());
        }
    }

    private LineFindings() {}

    record Finding(String rule, String detail) {
        private static Finding of(AnomalyRule rule, String value) {
            return new Finding(rule.name(), form(rule).of(value));
        }
    }

    /** What was found, by name. */
    public static Map<String, String> facts(AnomalyRule rule, String detail) {
        return Map.of(form(rule).name(), form(rule).value(detail));
    }

    private static Detail form(AnomalyRule rule) {
        return Objects.requireNonNull(DETAILS.get(rule), rule::name);
    }

    public static List<Finding> of(RegisterType type, LineFields line, String reason, long version) {
        List<Finding> found = new ArrayList<>();
        if (type == RegisterType.SSD || isDangerous(line)) {
            found.add(new Finding(TO_DECLARE, "version " + version));
        }
        if (reason.equals("ANNULER")) {
            found.add(Finding.of(AnomalyRule.LINE_CANCELLED, Long.toString(version)));
            return found;
        }
        sameParty(line).ifPresent(found::add);
        heavy(line).ifPresent(found::add);
        estimated(line).ifPresent(found::add);
        line.get("noTraceability")
                .filter("OUI"::equals)
                .ifPresent(_ -> found.add(Finding.of(AnomalyRule.TRACEABILITY_INTERRUPTED, "OUI")));
        return found;
    }

    static boolean isDangerous(LineFields line) {
        return line.get("wasteCode").filter(WasteCodes::isDangerous).isPresent()
                || line.is("wastePop", "OUI")
                || line.is("wasteIsDangerous", "OUI");
    }

    private static Optional<Finding> sameParty(LineFields line) {
        String keeper = line.require("reportForCompanySiret");
        return line.get("destinationCompanyOrgId")
                .or(() -> line.get("emitterCompanyOrgId"))
                .filter(keeper::equals)
                .map(siret -> Finding.of(AnomalyRule.SAME_SENDER_AND_RECIPIENT, siret));
    }

    private static Optional<Finding> heavy(LineFields line) {
        boolean byRoad = IntStream.rangeClosed(1, TRANSPORTERS)
                .anyMatch(number -> line.is("transporter" + number + "TransportMode", "ROUTE"));
        return line.get("weightValue")
                .filter(tonnes -> byRoad && new BigDecimal(tonnes).compareTo(ROAD_TONNES) > 0)
                .map(tonnes -> Finding.of(AnomalyRule.OVER_40_TONNES_BY_ROAD, tonnes));
    }

    private static Optional<Finding> estimated(LineFields line) {
        return line.get("operationCode")
                .filter(code -> SCALE_NEEDED.contains(code) && line.is("weightIsEstimate", "ESTIME"))
                .map(code -> Finding.of(AnomalyRule.ESTIMATED_WHERE_WEIGHED, code));
    }
}
