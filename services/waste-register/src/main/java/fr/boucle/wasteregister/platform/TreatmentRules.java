package fr.boucle.wasteregister.platform;

import fr.boucle.wasteregister.code.Operations;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Set;

/** What the treatment asks of a line: a mode of its own for a final one, what follows for another, a scale for some. */
@Singleton
class TreatmentRules {
    private static final Set<String> WEIGHED = Set.of("R 1", "D 10", "D 5");

    private final Operations operations;

    TreatmentRules(Operations operations) {
        this.operations = operations;
    }

    void judge(Judging line) {
        LocalDate day = line.day(line.type().dateKey()).orElse(line.today());
        line.get("operationCode").flatMap(code -> operations.find(code, day)).ifPresent(operation -> {
            if (operation.last()) {
                finalOperation(line, operation);
            } else {
                intermediate(line, operation);
            }
            // documented for every register, though the platform's code asks it of incoming waste only
            if (WEIGHED.contains(operation.code()) && line.is("weightIsEstimate", "ESTIME")) {
                line.fault("weightIsEstimate", "Pour R 1, D 10 et D 5 le poids est pesé : REEL.");
            }
        });
    }

    private static void finalOperation(Judging line, Operations.Kind operation) {
        if (!line.isFaulty("operationMode")) {
            // documented for outgoing waste too, though the platform's code does not ask it there
            line.require("operationMode", "Un code de traitement final demande son mode.");
        }
        line.get("operationMode")
                .filter(mode -> !operation.modes().contains(mode))
                .ifPresent(_ -> line.fault(
                        "operationMode",
                        "Pour " + operation.code() + " : "
                                + String.join(
                                        ", ",
                                        operation.modes().stream().sorted().toList()) + "."));
        if (line.type() == RegisterType.SSD && line.is("operationMode", "ELIMINATION")) {
            line.fault("operationMode", "Ce qui sort du statut de déchet n'est pas éliminé.");
        }
    }

    private static void intermediate(Judging line, Operations.Kind operation) {
        if (line.has("operationMode")) {
            line.fault("operationMode", operation.code() + " n'est pas final : laisser le mode vide.");
        }
        if (line.type() == RegisterType.INCOMING_WASTE) {
            if (!line.isFaulty("noTraceability")) {
                line.require("noTraceability", "Dire si une rupture de traçabilité est autorisée : OUI ou NON.");
            }
            if (!line.isFaulty("nextOperationCode")) {
                line.require(
                        "nextOperationCode", "Le traitement ultérieur prévu est nécessaire pour un code non final.");
            }
        }
    }
}
