package fr.boucle.wasteregister.papers;

import fr.boucle.documents.Pdf;
import fr.boucle.documents.Qr;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A sheet of paper while it is written: the same XHTML is read in a browser and printed as a tagged PDF. */
final class Sheet {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="fr" xml:lang="fr" xmlns="http://www.w3.org/1999/xhtml"><head>
            <title>%1$s</title>
            <meta name="description" content="%1$s"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <style>
            @page { size: A4; margin: 16mm; @bottom-right { content: counter(page) " / " counter(pages);
                font-family: 'Liberation Sans'; font-size: 8pt } }
            body { font-family: 'Liberation Sans', sans-serif; font-size: 10pt; color: #111 }
            h1 { font-size: 17pt; margin: 0 0 4mm } h2 { font-size: 12pt; page-break-after: avoid }
            table { border-collapse: collapse; width: 100%% } tr { page-break-inside: avoid }
            th, td { border: 0.5pt solid #555; padding: 1.6mm; text-align: left; vertical-align: top }
            th { font-weight: bold } .n { text-align: right } .sign td { height: 24mm }
            .qr { width: 32mm; height: 32mm } .large { font-size: 22pt; font-weight: bold }
            main { display: block }
            @media screen and (max-width: 40em) {
              p, td, th { overflow-wrap: anywhere }
              table.pile thead { position: absolute; left: -999em }
              table.pile, table.pile caption, table.pile tbody, table.pile tr, table.pile td { display: block }
              table.pile tr { border-bottom: 2pt solid #555; margin-bottom: 2mm }
              table.pile td::before { content: attr(data-t) " : "; font-weight: bold }
              table.sign td { padding: 0 }
            }
            </style></head><body><main>
            <h1>%1$s</h1>
            %2$s
            </main></body></html>
            """;

    private final String title;
    private final StringBuilder body = new StringBuilder();

    Sheet(String title) {
        this.title = title;
    }

    Sheet heading(String text) {
        body.append("<h2>").append(Pdf.text(text)).append("</h2>");
        return this;
    }

    Sheet paragraph(String text) {
        body.append("<p>").append(Pdf.text(text)).append("</p>");
        return this;
    }

    Sheet large(String text) {
        body.append("<p class=\"large\">").append(Pdf.text(text)).append("</p>");
        return this;
    }

    /** Names and what they say; nothing said is said so. */
    Sheet facts(String caption, Map<String, @Nullable String> facts) {
        body.append("<table><caption>").append(Pdf.text(caption)).append("</caption><tbody>");
        facts.forEach((name, value) -> body.append("<tr><th scope=\"row\">")
                .append(Pdf.text(name))
                .append("</th><td>")
                .append(Pdf.text(value == null || value.isBlank() ? "non renseigné" : value))
                .append("</td></tr>"));
        body.append("</tbody></table>");
        return this;
    }

    Sheet table(String caption, List<String> heads, List<List<String>> rows) {
        body.append("<table class=\"pile\"><caption>").append(Pdf.text(caption)).append("</caption><thead>");
        body.append(heads.stream()
                .map(head -> "<th scope=\"col\">" + Pdf.text(head) + "</th>")
                .collect(Collectors.joining("", "<tr>", "</tr></thead><tbody>")));
        rows.forEach(row -> body.append(IntStream.range(0, row.size())
                .mapToObj(i -> "<td data-t=\"" + Pdf.text(heads.get(i)) + "\">" + Pdf.text(row.get(i)) + "</td>")
                .collect(Collectors.joining("", "<tr>", "</tr>"))));
        body.append("</tbody></table>");
        return this;
    }

    /** Where people sign. */
    Sheet signatures(String... who) {
        body.append("<table class=\"sign\"><caption>Signatures (nom, date, cachet)</caption><thead><tr>");
        for (String one : who) {
            body.append("<th scope=\"col\">").append(Pdf.text(one)).append("</th>");
        }
        body.append("</tr></thead><tbody><tr>").append("<td>\u00A0</td>".repeat(who.length));
        body.append("</tr></tbody></table>");
        return this;
    }

    Sheet code(String url) {
        body.append("<p><img class=\"qr\" src=\"")
                .append(Qr.image(url))
                .append("\" alt=\"Code QR vers ")
                .append(Pdf.text(url))
                .append("\"/> ")
                .append(Pdf.text(url))
                .append("</p>");
        return this;
    }

    String html() {
        return PAGE.formatted(Pdf.text(title), body);
    }

    byte[] pdf() {
        return Pdf.of(html());
    }
}
