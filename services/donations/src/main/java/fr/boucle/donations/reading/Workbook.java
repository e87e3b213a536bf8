package fr.boucle.donations.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An XLSX workbook, sheet by sheet and row by row. It is read by hand because what reads workbooks elsewhere gathers what a file
 * asks for: a cell 300 million columns away, a number of a thousand million digits, a text of 380 MB.
 */
final class Workbook implements AutoCloseable {
    private static final String MAIN = "xl/workbook.xml";
    private static final String LINKS = "xl/_rels/workbook.xml.rels";

    private final PackedFile file;
    private final List<Sheet> sheets;
    private final SharedTexts texts;
    private final CellStyles styles;
    private final boolean since1904;

    /** A sheet, by its name and the part that holds it. */
    record Sheet(String name, boolean hidden, String part) {}

    private Workbook(PackedFile file, List<Sheet> sheets, SharedTexts texts, CellStyles styles, boolean since1904) {
        this.file = file;
        this.sheets = sheets;
        this.texts = texts;
        this.styles = styles;
        this.since1904 = since1904;
    }

    static Workbook open(Path path) throws IOException {
        PackedFile file = PackedFile.open(path);
        boolean opened = false;
        try {
            if (!file.has(MAIN)) {
                throw PackedFile.unreadable();
            }
            Workbook workbook = read(file);
            opened = true;
            return workbook;
        } finally {
            if (!opened) {
                file.close();
            }
        }
    }

    private static Workbook read(PackedFile file) throws IOException {
        Map<String, String> links = links(file);
        List<Sheet> sheets = new ArrayList<>();
        boolean since1904 = false;
        try (SheetXml xml = SheetXml.of(required(file, MAIN))) {
            for (String name = xml.next(); name != null; name = xml.next()) {
                if (name.equals("workbookPr")) {
                    since1904 = xml.is("date1904");
                } else if (name.equals("sheet")) {
                    sheets.add(sheet(xml, links));
                    if (sheets.size() > Limits.MAX_SHEETS) {
                        throw Limits.suspicious("workbook-sheets");
                    }
                }
            }
        }
        return new Workbook(
                file,
                sheets.stream().filter(sheet -> file.has(sheet.part())).toList(),
                SharedTexts.of(file, links.getOrDefault("sharedStrings", "xl/sharedStrings.xml")),
                CellStyles.of(file, links.getOrDefault("styles", "xl/styles.xml")),
                since1904);
    }

    private static Sheet sheet(SheetXml xml, Map<String, String> links) {
        String state = xml.attribute("state");
        String part = links.getOrDefault(String.valueOf(xml.attribute("id")), "");
        return new Sheet(String.valueOf(xml.attribute("name")), state != null && !state.equals("visible"), part);
    }

    /** Where each part lies, by its number and by what it is. */
    private static Map<String, String> links(PackedFile file) throws IOException {
        Map<String, String> links = new HashMap<>();
        try (SheetXml xml = SheetXml.of(required(file, LINKS))) {
            for (String name = xml.next(); name != null; name = xml.next()) {
                String target = xml.attribute("Target");
                String type = xml.attribute("Type");
                if (name.equals("Relationship")
                        && target != null
                        && type != null
                        && links.size() < Limits.MAX_ENTRIES) {
                    String part = part(target);
                    links.put(String.valueOf(xml.attribute("Id")), part);
                    links.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), part);
                }
            }
        }
        return links;
    }

    private static String part(String target) {
        String plain = target.startsWith("./") ? target.substring(2) : target;
        return plain.startsWith("/") ? plain.substring(1) : "xl/" + plain;
    }

    private static InputStream required(PackedFile file, String part) throws IOException {
        return file.part(part).orElseThrow(PackedFile::unreadable);
    }

    List<Sheet> sheets() {
        return sheets;
    }

    /**
     * Hands each row of the sheets that show over; the cells of a merged column say what its first says.
     *
     * @param only the one sheet that is wanted, hidden or not
     */
    void read(Limits limits, @Nullable String only, SourceRow.Taker rows) throws IOException {
        if (only != null && sheets.stream().noneMatch(sheet -> sheet.name().equals(only))) {
            throw FileRefusal.UNREADABLE_FILE.because("sheet-unknown");
        }
        int number = 0;
        for (Sheet sheet : sheets) {
            if (only == null ? !sheet.hidden() : sheet.name().equals(only)) {
                Merges merges;
                try (SheetXml xml = SheetXml.of(required(file, sheet.part()))) {
                    merges = Merges.of(xml);
                }
                try (SheetXml xml = SheetXml.of(required(file, sheet.part()))) {
                    new SheetReader(number, texts, styles, since1904, merges).read(xml, limits, rows);
                }
            }
            number++;
        }
    }

    @Nullable
    String nameOf(int sheet) {
        return sheet < sheets.size() ? sheets.get(sheet).name() : null;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
