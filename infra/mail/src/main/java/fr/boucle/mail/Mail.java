package fr.boucle.mail;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One letter by mail, as plain text and as a page. Nothing is fetched to show it, and nobody learns that it was read.
 *
 * @param key what makes it the same letter when it is handed over again
 * @param address to whom
 * @param language of its words
 * @param subject the same for everybody who gets such a letter
 * @param paragraphs one after the other; one that is nothing but an address on the web is a link
 */
public record Mail(String key, String address, Locale language, String subject, List<String> paragraphs) {
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    public Mail {
        paragraphs = List.copyOf(paragraphs);
    }

    /** As plain text. */
    public String text() {
        return String.join("\n\n", paragraphs) + "\n";
    }

    /** As a page. */
    public String html() {
        return paragraphs.stream()
                .map(Mail::html)
                .collect(Collectors.joining(
                        "\n",
                        "<!doctype html>\n<html lang=\"%s\"><head><meta charset=\"utf-8\"><title>%s</title></head><body>\n"
                                .formatted(language.getLanguage(), escaped(subject)),
                        "\n</body></html>\n"));
    }

    private static String html(String paragraph) {
        String text = escaped(paragraph);
        return LINK.matcher(paragraph).matches()
                ? "<p><a href=\"%s\">%s</a></p>".formatted(text, text)
                : "<p>" + text.replace("\n", "<br>") + "</p>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return "(a mail)";
    }
}
