package fr.boucle.repairs.diagnosis;

import fr.boucle.repairs.device.Check;
import fr.boucle.repairs.device.Grade;
import fr.boucle.values.DeviceKind;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;

@Controller("/api/repairs")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "Published rules")
class ShowCriteria {
    /** What is tested on a kind, and what is essential. */
    @Serdeable
    record ChecklistView(DeviceKind kind, List<Item> checks) {}

    /** A check. */
    @Serdeable
    record Item(Check check, boolean essential, boolean lock) {}

    /** The criteria in words. */
    @Serdeable
    record CriteriaView(
            String version,
            String rule,
            Map<Grade, String> appearance,
            Map<Grade, String> function,
            Map<Grade, String> battery,
            String refurbished) {}

    @Operation(
            summary = "The checklist of a kind",
            description = "Public. All of it has to be tested before « reconditionné ».")
    @Get("/checklists/{kind}")
    ChecklistView checklist(DeviceKind kind) {
        return new ChecklistView(
                kind,
                Check.of(kind).stream()
                        .map(check -> new Item(check, check.isEssential(), check.isLock()))
                        .toList());
    }

    @Operation(
            summary = "How devices are graded",
            description =
                    "Public. The same facts always give the same grade; a person may give another one, with a reason.")
    @Get("/grading-criteria")
    CriteriaView criteria() {
        return new CriteriaView(
                "1",
                "Le grade est le moins bon des trois : aspect, fonctions, batterie.",
                Map.of(
                        Grade.A, "aucune marque visible à 30 cm",
                        Grade.B, "marques légères",
                        Grade.C, "marques nettes, sans gêne à l'usage",
                        Grade.D, "coque ou écran abîmés, utilisable"),
                Map.of(
                        Grade.A, "toutes les fonctions testées, aucune en panne",
                        Grade.B, "aucune en panne, certaines non testées",
                        Grade.C, "une fonction secondaire en panne",
                        Grade.D, "plusieurs fonctions ou une fonction essentielle en panne"),
                Map.of(
                        Grade.A, "au moins 80 % de la capacité d'origine, ou un type qui n'en a pas",
                        Grade.B, "60 à 79 %",
                        Grade.C, "40 à 59 %, ou non mesurée",
                        Grade.D, "moins de 40 %, ou en panne"),
                "« Reconditionné » : toutes les fonctions testées, aucune en panne, données supprimées"
                        + " (décret n° 2022-190, code de la consommation R. 122-4).");
    }
}
