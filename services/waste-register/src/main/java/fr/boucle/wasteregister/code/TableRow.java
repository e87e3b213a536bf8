package fr.boucle.wasteregister.code;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One row of a published list as a steward sends it: what it says, why it is none, and what stays as it was. */
final class TableRow {
    private static final Set<String> YES_NO =
            Set.of("dangerous", "excavatedEarth", "final", "OUTGOING_WASTE", "INCOMING_WASTE", "SSD");

    /** What columns may be called. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("code", "code"),
            Map.entry("label", "label"),
            Map.entry("libelle", "label"),
            Map.entry("denomination", "label"),
            Map.entry("dangerous", "dangerous"),
            Map.entry("dangereux", "dangerous"),
            Map.entry("excavatedearth", "excavatedEarth"),
            Map.entry("validfrom", "validFrom"),
            Map.entry("valable a partir du", "validFrom"),
            Map.entry("validuntil", "validUntil"),
            Map.entry("valable jusqu'au", "validUntil"),
            Map.entry("final", "final"),
            Map.entry("modes", "modes"),
            Map.entry("outgoing_waste", "OUTGOING_WASTE"),
            Map.entry("incoming_waste", "INCOMING_WASTE"),
            Map.entry("ssd", "SSD"),
            Map.entry("acte", "code"));

    private TableRow() {}

    /** What a row says, by the list's own columns, whatever the file calls them. */
    static Map<String, String> told(NamedCsvRecord record) {
        Map<String, String> told = new HashMap<>();
        record.getFieldsAsMap().forEach((title, value) -> {
            String name = NAMES.get(plain(title));
            if (name != null) {
                told.put(name, value.strip());
            }
        });
        return told;
    }

    /** The list's own columns that these titles mean. */
    static Set<String> named(List<String> titles) {
        return titles.stream()
                .map(TableRow::plain)
                .filter(NAMES::containsKey)
                .map(NAMES::get)
                .collect(Collectors.toSet());
    }

    private static String plain(String title) {
        return Normalizer.normalize(title.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Why it is no row of this list; empty where it is one. */
    static String fault(RuleTable table, String code, Map<String, String> told, boolean twice) {
        if (!table.isCode(code)) {
            return "« " + shortened(code) + " » n'est pas un code de cette liste.";
        }
        if (twice) {
            return code + " est là deux fois.";
        }
        for (String column : table.columns()) {
            String value = told.getOrDefault(column, "");
            if (YES_NO.contains(column)
                    && !value.isEmpty()
                    && !Set.of("oui", "non").contains(value.toLowerCase(Locale.ROOT))) {
                return column + " est oui ou non.";
            }
            if (column.startsWith("valid") && !value.isEmpty() && !isDay(value)) {
                return column + " est un jour, comme 2026-11-09.";
            }
        }
        return "";
    }

    /** Why a row is none that has not a cell for each title. */
    static String cells(int has, int titles) {
        return has + (has == 1 ? " cellule" : " cellules") + " pour " + titles
                + " titres : donnez-en une par titre, vide s'il le faut.";
    }

    private static boolean isDay(String text) {
        try {
            LocalDate _ = LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    /** A row with all its columns: as told, else as it was, else as the code itself says. */
    static Map<String, String> whole(
            RuleTable table, String code, Map<String, String> told, @Nullable Map<String, String> was) {
        Map<String, String> row = new LinkedHashMap<>();
        for (String column : table.columns()) {
            String before = was == null ? usual(column, code) : was.getOrDefault(column, "");
            String value = told.getOrDefault(column, before);
            row.put(column, YES_NO.contains(column) ? value.toLowerCase(Locale.ROOT) : value);
        }
        row.put("code", code);
        return Map.copyOf(row);
    }

    private static String usual(String column, String code) {
        if (column.equals("dangerous")) {
            return WasteCodes.isDangerous(code) ? "oui" : "non";
        }
        return YES_NO.contains(column) ? "non" : "";
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
