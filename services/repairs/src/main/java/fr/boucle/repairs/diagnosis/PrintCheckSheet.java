package fr.boucle.repairs.diagnosis;

import fr.boucle.documents.Pdf;
import fr.boucle.documents.Qr;
import fr.boucle.references.MemoryRule;
import fr.boucle.repairs.device.Check;
import fr.boucle.values.DeviceKind;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The answers of a checklist to be read by a scanner: it lies beside the bench, and no hand leaves the device for a mouse. */
@Controller("/api/repairs/check-sheet")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Bench")
class PrintCheckSheet {
    private static final String PAGE = """
            <html lang="fr" xml:lang="fr" xmlns="http://www.w3.org/1999/xhtml"><head><title>Codes du contrôle</title>
            <meta name="description" content="Les réponses du contrôle, à lire avec une douchette"/>
            <style>
            @page { size: 210mm 297mm; margin: 10mm }
            body { font-family: 'Liberation Sans'; font-size: 9pt; color: #000 } h1 { font-size: 13pt; margin: 0 0 4mm }
            table { border-collapse: collapse; width: 100%% } tr { page-break-inside: avoid }
            th { text-align: left; font-size: 11pt; width: 46mm } th, td { border-bottom: 0.3mm solid #999; padding: 3mm 2mm }
            img { width: 20mm; height: 20mm } td { text-align: center; width: 44mm }
            </style></head><body><h1>%s : les réponses du contrôle</h1><table>%s</table></body></html>
            """;

    @Operation(
            summary = "A kind's checks and their answers as QR codes, for a scanner",
            description =
                    "One row a check, one code an answer: CTL-<check>-<result>, as PUT …/checks takes them. What a device of"
                            + " the kind may not be without has no NOT_APPLICABLE.")
    @Get
    @Produces(MediaType.APPLICATION_PDF)
    HttpResponse<byte[]> print(@QueryValue DeviceKind kind) {
        List<Check> missable = Check.missable(kind, MemoryRule.of(kind, null));
        String rows = Check.of(kind).stream()
                .map(check -> row(check, missable.contains(check)))
                .collect(Collectors.joining());
        return HttpResponse.ok(Pdf.of(PAGE.formatted(Pdf.text(kind.label()), rows)))
                .header("Content-Disposition", "inline; filename=\"codes-du-controle.pdf\"");
    }

    private static String row(Check check, boolean missable) {
        String cells = Stream.of(CheckResult.values())
                .filter(result -> result != CheckResult.NOT_TESTED)
                .filter(result -> missable || result != CheckResult.NOT_APPLICABLE)
                .map(result -> cell(check, result))
                .collect(Collectors.joining());
        return "<tr><th scope=\"row\">" + Pdf.text(check.label()) + "</th>" + cells + "</tr>";
    }

    private static String cell(Check check, CheckResult result) {
        String words = Pdf.text(check.label() + ", " + result.label());
        return "<td><img src=\"" + Qr.image("CTL-" + check + "-" + result) + "\" alt=\"Code QR " + words + "\"/><br/>"
                + Pdf.text(result.label()) + "</td>";
    }
}
