package fr.boucle.repairs.board;

import fr.boucle.documents.Pdf;
import fr.boucle.repairs.Qr;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.values.DeviceCode;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Labels on A4: three columns of eight, 70 × 37 mm each. */
@Singleton
class LabelSheet {
    static final int PER_PAGE = 24;
    private static final int COLUMNS = 3;
    private static final String PAGE = """
            <html lang="fr" xml:lang="fr" xmlns="http://www.w3.org/1999/xhtml"><head><title>Étiquettes</title>
            <meta name="description" content="Étiquettes d'appareils"/>
            <style>
            @page { size: A4; margin: 0.4mm 0 0 0 }
            body { font-family: 'Liberation Sans'; margin: 0; color: #000 }
            table { border-collapse: collapse; table-layout: fixed; width: 210mm; page-break-after: always }
            td { width: 70mm; height: 37mm; padding: 0 0 0 4mm; vertical-align: middle; overflow: hidden }
            img { width: 28mm; height: 28mm; float: left; margin-right: 2mm }
            .code { font-size: 13pt; padding-top: 7mm } .name { font-size: 7.5pt }
            </style></head><body>%s</body></html>
            """;

    private final String publicUrl;

    LabelSheet(@Value("${boucle.public-url:`http://127.0.0.1:8080`}") String publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** What a label says. */
    record Label(String code, String name) {
        static Label of(DeviceFile file) {
            String name = Stream.of(file.device().manufacturer(), file.device().model())
                    .filter(word -> word != null && !word.isBlank())
                    .collect(Collectors.joining(" "));
            return new Label(
                    file.origin().code(), name.isEmpty() ? file.device().kind().name() : name);
        }

        String printed() {
            return DeviceCode.parse(code).map(DeviceCode::printed).orElse(code);
        }
    }

    byte[] pdf(List<Label> labels) {
        StringBuilder pages = new StringBuilder();
        for (int from = 0; from < labels.size(); from += PER_PAGE) {
            page(labels.subList(from, Math.min(labels.size(), from + PER_PAGE)), pages);
        }
        return Pdf.of(PAGE.formatted(pages));
    }

    private void page(List<Label> labels, StringBuilder out) {
        StringBuilder page = out.append("<table role=\"presentation\"><tbody>");
        for (int i = 0; i < labels.size(); i++) {
            page = page.append(i % COLUMNS == 0 ? "<tr>" : "")
                    .append(cell(labels.get(i)))
                    .append(i % COLUMNS == COLUMNS - 1 || i == labels.size() - 1 ? "</tr>" : "");
        }
        Object _ = page.append("</tbody></table>");
    }

    private String cell(Label label) {
        String url = publicUrl + "/a/" + label.code();
        return "<td><img src=\"" + Qr.image(url) + "\" alt=\"Code QR " + Pdf.text(label.printed())
                + "\"/><div class=\"code\">" + Pdf.text(label.printed()) + "</div><div class=\"name\">"
                + Pdf.text(label.name()) + "</div></td>";
    }
}
