package fr.boucle.repairs.board;

import fr.boucle.documents.Pdf;
import fr.boucle.documents.Qr;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.values.DeviceCode;
import fr.boucle.values.MakerAndModel;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.List;

/** Labels on A4: three columns of eight, 70 × 37 mm each. */
@Singleton
class LabelSheet {
    static final int PER_PAGE = 24;
    private static final int COLUMNS = 3;
    private static final int WIDTH = 70;
    private static final int HEIGHT = 37;
    private static final String PAGE = """
            <html lang="fr" xml:lang="fr" xmlns="http://www.w3.org/1999/xhtml"><head><title>Étiquettes</title>
            <meta name="description" content="Étiquettes d'appareils"/>
            <style>
            @page { size: 210mm 297mm; margin: 0 }
            body { font-family: 'Liberation Sans'; margin: 0; color: #000 }
            .sheet { position: relative; width: 210mm; height: 296mm; page-break-after: always }
            .last { page-break-after: auto }
            .label { position: absolute; width: 70mm; height: 37mm }
            img { position: absolute; left: 4mm; top: 4mm; width: 29mm; height: 29mm }
            .code, .name { position: absolute; left: 35mm; width: 32mm; overflow: hidden }
            .code { top: 8mm; height: 6mm; font-size: 12pt } .name { top: 16mm; height: 17mm; font-size: 8pt }
            </style></head><body>%s</body></html>
            """;

    private final String publicUrl;

    LabelSheet(@Value("${boucle.public-url:`http://127.0.0.1:8080`}") String publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** What a label says. */
    record Label(String code, String name) {
        static Label of(DeviceFile file) {
            String name =
                    MakerAndModel.of(file.device().manufacturer(), file.device().model());
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
            int to = Math.min(labels.size(), from + PER_PAGE);
            page(labels.subList(from, to), to == labels.size(), pages);
        }
        return Pdf.of(PAGE.formatted(pages));
    }

    private void page(List<Label> labels, boolean last, StringBuilder out) {
        StringBuilder page = out.append(last ? "<div class=\"sheet last\">" : "<div class=\"sheet\">");
        for (int i = 0; i < labels.size(); i++) {
            page = page.append(cell(labels.get(i), i % COLUMNS * WIDTH, i / COLUMNS * HEIGHT));
        }
        Object _ = page.append("</div>");
    }

    private String cell(Label label, int left, int top) {
        String url = publicUrl + "/a/" + label.code();
        return "<div class=\"label\" style=\"left:" + left + "mm;top:" + top + "mm\"><img src=\"" + Qr.image(url)
                + "\" alt=\"Code QR " + Pdf.text(label.printed()) + "\"/><div class=\"code\">"
                + Pdf.text(label.printed()) + "</div><div class=\"name\">" + Pdf.text(label.name()) + "</div></div>";
    }
}
