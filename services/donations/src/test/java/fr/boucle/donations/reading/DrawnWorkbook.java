package fr.boucle.donations.reading;

import java.util.ArrayList;
import java.util.List;

/** A drawn inventory as a workbook: on one sheet or two, behind a cover, with hidden rows, formulas and days as numbers. */
record DrawnWorkbook(DrawnInventory drawn) {
    private static final int EACH = 4;

    byte[] bytes() {
        List<List<String>> rows = drawn.rows();
        int header = header(rows);
        int parting = drawn.has("two sheets") ? header + 1 + (rows.size() - header) / 2 : rows.size();
        Sheets sheets = new Sheets();
        if (drawn.has("cover")) {
            sheets = sheets.and("Couverture", sheet(List.of(List.of("Inventaire de la ville"))));
        }
        sheets = sheets.and("Parc", sheet(rows.subList(0, parting)));
        if (parting < rows.size()) {
            int groups = drawn.has("double headings") ? 1 : 0;
            List<List<String>> second = new ArrayList<>(rows.subList(header - groups, header + 1));
            second.addAll(rows.subList(parting, rows.size()));
            sheets = sheets.and("Suite", sheet(second));
        }
        if (drawn.has("hidden sheet")) {
            sheets = sheets.and("!Anciens", sheet(rows));
        }
        return sheets.properties(drawn.has("days since 1904") ? "<workbookPr date1904=\"1\"/>" : "")
                .bytes();
    }

    private int header(List<List<String>> rows) {
        int place = 0;
        while (!drawn.isHeader(rows.get(place))) {
            place++;
        }
        return place;
    }

    private String sheet(List<List<String>> rows) {
        StringBuilder xml = new StringBuilder();
        StringBuilder merges = new StringBuilder();
        for (int line = 1; line <= rows.size(); line++) {
            List<String> row = rows.get(line - 1);
            StringBuilder cells = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                if (column == drawn.kindColumn() && isMerged(rows, line, column)) {
                    char letter = (char) ('A' + column);
                    merges.append("<mergeCell ref=\"" + letter + (line - 1) + ":" + letter + line + "\"/>");
                    continue;
                }
                cells.append(cell((char) ('A' + column) + "" + line, row.get(column), column == drawn.dateColumn()));
            }
            String written = Sheets.row(line, cells.toString());
            boolean hidden = drawn.has("hidden rows") && line % EACH == 0 && !drawn.isHeader(row);
            xml.append(hidden ? written.replace("<row ", "<row hidden=\"1\" ") : written);
        }
        return Sheets.data(xml.toString()) + "<mergeCells>" + merges + "</mergeCells>";
    }

    /** Whether two machines stand one below the other and their kind is written once for both. */
    private boolean isMerged(List<List<String>> rows, int line, int column) {
        if (!drawn.has("merged cells") || line < 2 || line % 2 == 0) {
            return false;
        }
        String own = rows.get(line - 1).get(column);
        List<String> above = rows.get(line - 2);
        return !own.isBlank() && column < above.size() && own.equals(above.get(column)) && !drawn.isHeader(above);
    }

    private String cell(String place, String text, boolean day) {
        String plain = text.replace("&", "&amp;").replace("<", "&lt;");
        if (plain.equals(DrawnInventory.UNKEPT)) {
            return "<c r=\"" + place + "\"><f>A1</f></c>";
        }
        if (day && plain.matches("\\d{5}") && drawn.has("unstyled days")) {
            return "<c r=\"" + place + "\"><v>" + plain + "</v></c>";
        }
        if (day && plain.matches("\\d{5}")) {
            return "<c r=\"" + place + "\" s=\"1\"><v>" + plain + "</v></c>";
        }
        if (drawn.has("formulas") && !plain.isEmpty()) {
            return "<c r=\"" + place + "\" t=\"str\"><f>A1</f><v>" + plain + "</v></c>";
        }
        return plain.isEmpty() ? "" : Sheets.cell(place, plain);
    }
}
