package fr.boucle.donations.convention;

import fr.boucle.documents.Pdf;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The slip that both sides tick, device by device, when the goods change hands. */
final class HandOverSlip {
    private HandOverSlip() {}

    static String of(UUID convention, String textSha256, List<CededDevice> devices) {
        return """
                <!DOCTYPE html>
                <html lang="fr">
                <head><meta charset="utf-8" /><title>Bordereau de remise</title>
                <meta name="description" content="Bordereau de remise de matériel informatique" />
                <style>body { font-family: 'Liberation Sans', sans-serif }
                table { border-collapse: collapse; width: 100%% } th, td { border: 1px solid #555; padding: .3em; text-align: left }</style>
                </head>
                <body>
                <h1>Bordereau de remise</h1>
                <p>Convention %s, empreinte du texte %s.</p>
                <table><caption>%d appareils</caption>
                <thead><tr><th scope="col">Code</th><th scope="col">Nature</th><th scope="col">Numéro de série</th><th scope="col">Remis</th>\
                <th scope="col">Reçu</th></tr></thead>
                <tbody>%s</tbody></table>
                <p>Date et signature du cédant :</p>
                <p>Date et signature du bénéficiaire :</p>
                </body>
                </html>
                """.formatted(
                        convention,
                        textSha256,
                        devices.size(),
                        devices.stream().map(HandOverSlip::row).collect(Collectors.joining("\n")));
    }

    private static String row(CededDevice device) {
        return "<tr><th scope=\"row\">%s</th><td>%s</td><td>%s</td><td> </td><td> </td></tr>"
                .formatted(device.code().printed(), Pdf.text(device.designation()), Pdf.text(device.serial()));
    }
}
