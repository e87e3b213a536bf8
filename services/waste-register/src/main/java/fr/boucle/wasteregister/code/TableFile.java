package fr.boucle.wasteregister.code;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A published list as a steward sends it: CSV with a line of titles, separated by semicolons or commas. What a file does not say of a
 * code that is known stays as it is.
 *
 * @param rows what was understood, in the order of the file
 * @param faults what keeps it from being adopted, each with its line
 */
record TableFile(List<Map<String, String>> rows, List<String> faults) {
    private static final int MOST_FAULTS = 20;

    static TableFile read(RuleTable table, String content, RuleTables.Version current) {
        Map<String, Map<String, String>> known =
                current.rows().stream().collect(Collectors.toMap(row -> row.getOrDefault("code", ""), row -> row));
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        try {
            if (!TableRow.named(titles(content)).contains("code")) {
                return new TableFile(List.of(), List.of(otherwise(table)));
            }
            for (NamedCsvRecord record : records(content)) {
                Map<String, String> told = TableRow.told(record);
                String code = table.normalised(told.getOrDefault("code", ""));
                String fault = record.getFieldCount() == record.getHeader().size()
                        ? TableRow.fault(table, code, told, rows.containsKey(code))
                        : TableRow.cells(
                                record.getFieldCount(), record.getHeader().size());
                if (fault.isEmpty()) {
                    rows.put(code, TableRow.whole(table, code, told, known.get(code)));
                } else if (faults.size() < MOST_FAULTS) {
                    faults.add("Ligne " + record.getStartingLineNumber() + " : " + fault);
                }
            }
        } catch (CsvParseException _) {
            faults.add(otherwise(table));
        }
        if (faults.isEmpty() && !rows.isEmpty() && isCut(rows.keySet(), known.keySet())) {
            faults.add("Plus de la moitié des codes en vigueur manquent : envoyez toute la liste.");
        }
        if (rows.isEmpty() && faults.isEmpty()) {
            faults.add("Le fichier n'a que ses titres : il faut une ligne par code.");
        }
        return new TableFile(List.copyOf(rows.values()), faults);
    }

    /** What a file that is no list must be. */
    private static String otherwise(RuleTable table) {
        return "Ce fichier n'est pas cette liste. Il faut un CSV en UTF-8, à points-virgules ou à virgules : une ligne de"
                + " titres, puis une ligne par code. Titres attendus : " + String.join(", ", table.columns())
                + ". Seul « code » est nécessaire.";
    }

    private static boolean isCut(Set<String> sent, Set<String> known) {
        return known.stream().filter(sent::contains).count() * 2 < known.size();
    }

    private static List<NamedCsvRecord> records(String content) {
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator(content))
                .commentStrategy(CommentStrategy.SKIP)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(text(content))) {
            return reader.stream().toList();
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static List<String> titles(String content) {
        return List.of(firstLine(content).replace("\"", "").split(Character.toString(separator(content)), -1));
    }

    private static String firstLine(String content) {
        return text(content)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .findFirst()
                .orElse("");
    }

    private static char separator(String content) {
        String titles = firstLine(content);
        return titles.contains(";") || !titles.contains(",") ? ';' : ',';
    }

    private static String text(String content) {
        return content.startsWith("\uFEFF") ? content.substring(1) : content;
    }

    /** As it is kept, and as whoever wants to change it gets it. */
    static String text(RuleTable table, List<Map<String, String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            csv.writeRecord(table.columns());
            rows.forEach(row -> csv.writeRecord(table.columns().stream()
                    .map(column -> row.getOrDefault(column, ""))
                    .toList()));
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return text.toString();
    }

    static List<Map<String, String>> stored(String content) {
        return records(content).stream()
                .map(record -> Map.copyOf(record.getFieldsAsMap()))
                .toList();
    }
}
