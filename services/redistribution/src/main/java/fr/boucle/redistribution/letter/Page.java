package fr.boucle.redistribution.letter;

import fr.boucle.documents.Picture;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A printable page: no script, no picture but our own drawings, every text escaped. */
public final class Page {
    /** Where a drawing stands until it is known whether for a page or for a PDF: between signs that nobody types. */
    private static final Pattern DRAWING = Pattern.compile("\uE000([A-Z_]+)\uE000");

    private final StringBuilder html = new StringBuilder();

    public Page(String title) {
        this(title, List.of());
    }

    /** With who writes it above the title, line by line. */
    public Page(String title, List<String> sender) {
        html.append("<html lang=\"fr\"><head><meta charset=\"utf-8\"/><title>")
                .append(escape(title))
                .append("</title><meta name=\"subject\" content=\"")
                .append(escape(title))
                .append(
                        "\"/><style>body{font:16px/1.5 'Liberation Sans',sans-serif;max-width:42em;margin:2em auto;padding:0 1em}")
                .append("table{border-collapse:collapse}th,td{border:1px solid #777;padding:.3em .6em;text-align:left}")
                .append("address{font-style:normal;margin-bottom:2em}</style></head><body><main>\n");
        if (!sender.isEmpty()) {
            html.append("<address>")
                    .append(sender.stream().map(Page::escape).collect(Collectors.joining("<br/>")))
                    .append("</address>\n");
        }
        html.append("<h1>").append(escape(title)).append("</h1>\n");
    }

    public Page heading(String text) {
        html.append("<h2>").append(escape(text)).append("</h2>\n");
        return this;
    }

    public Page text(String text) {
        html.append("<p>").append(escape(text)).append("</p>\n");
        return this;
    }

    /** A step with its drawing. */
    public Page step(Picture picture, String text) {
        html.append("<p class=\"step\">\uE000")
                .append(picture)
                .append("\uE000 ")
                .append(escape(text))
                .append("</p>\n");
        return this;
    }

    public Page items(Iterable<String> items) {
        html.append("<ul>\n");
        items.forEach(item -> html.append("<li>").append(escape(item)).append("</li>\n"));
        html.append("</ul>\n");
        return this;
    }

    public Page table(String caption, String... columns) {
        html.append("<table><caption>").append(escape(caption)).append("</caption>\n<tr>");
        for (String column : columns) {
            html.append("<th scope=\"col\">").append(escape(column)).append("</th>");
        }
        html.append("</tr>\n");
        return this;
    }

    public Page row(String... cells) {
        html.append("<tr>");
        for (String cell : cells) {
            html.append("<td>").append(escape(cell)).append("</td>");
        }
        html.append("</tr>\n");
        return this;
    }

    public Page endTable() {
        html.append("</table>\n");
        return this;
    }

    public String print() {
        return "<!doctype html>\n" + with(Picture::svg);
    }

    /** The same as XML, for the PDF. */
    public String xhtml() {
        return with(Picture::object);
    }

    private String with(Function<Picture, String> drawn) {
        return DRAWING.matcher(html)
                        .replaceAll(found -> Matcher.quoteReplacement(drawn.apply(Picture.valueOf(found.group(1)))))
                + "</main></body></html>\n";
    }

    private static String escape(String text) {
        return text.replace("\uE000", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
