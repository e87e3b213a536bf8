package fr.boucle.wasteregister.platform;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.boucle.wasteregister.code.Facts;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The platform's file of one register: its columns, in its order. */
public record Template(
        RegisterType type, List<Column> columns, Map<String, Column> byHeader, Map<String, Column> byKey) {
    /** More than the longest of the three has columns. */
    public static final int MOST_COLUMNS = 130;

    private static final Pattern AROUND = Pattern.compile("^[\\s\u00A0]+|[\\s\u00A0]+$");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");

    public static Template of(RegisterType type) {
        List<Column> columns = Facts.read("columns-" + type + ".csv").stream()
                .map(Template::column)
                .toList();
        Map<String, Column> byHeader = new HashMap<>();
        Map<String, Column> byKey = new HashMap<>();
        for (Column column : columns) {
            byHeader.put(plain(column.header()), column);
            byKey.put(column.key(), column);
        }
        return new Template(type, columns, byHeader, byKey);
    }

    /** Headers are compared trimmed, in lower case, without accents. */
    public Optional<Column> column(String header) {
        return Optional.ofNullable(byHeader.get(plain(header)));
    }

    public String header(String key) {
        Column column = byKey.get(key);
        return column == null ? key : trimmed(column.header());
    }

    public boolean has(String key) {
        return byKey.containsKey(key);
    }

    static String plain(String text) {
        return unaccented(trimmed(text).replace('\u00A0', ' ')).toLowerCase(Locale.ROOT);
    }

    /** Without the blanks around it, the unbreakable ones of the template included. */
    static String trimmed(String text) {
        return AROUND.matcher(text).replaceAll("");
    }

    static String unaccented(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }

    private static Column column(NamedCsvRecord fact) {
        return new Column(
                fact.getField("key"),
                fact.getField("header"),
                fact.getField("required").equals("yes"),
                fact.getField("type"),
                number(fact.getField("min")),
                number(fact.getField("max")));
    }

    private static int number(String text) {
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    List<String> headers() {
        return columns.stream().map(Column::header).toList();
    }

    /** A line's cells in the order of the columns. */
    public List<String> cells(LineFields line) {
        return columns.stream().map(column -> line.get(column.key()).orElse("")).toList();
    }
}
