package fr.boucle.wasteregister.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * One sheet of texts as XLSX (ECMA-376, inline strings). Written here because the libraries at hand write the hour at which they
 * ran: the same rows must make the same bytes.
 */
final class XlsxFile implements LinesFile {
    private static final long FIRST_DAY_OF_ZIP = 315_619_200_000L;
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String MEDIA = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final int LETTERS = 26;
    private static final String TYPES = "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
            + " PartName=\"/xl/workbook.xml\" ContentType=\"" + MEDIA + "sheet.main+xml\"/><Override"
            + " PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + MEDIA + "worksheet+xml\"/></Types>";
    private static final String WORKBOOK = "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
            + "\"><sheets><sheet name=\"%s\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";

    private static final String SHEET_BEGINS = XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>";
    private static final String SHEET_ENDS = "</sheetData></worksheet>";

    private final Template template;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);
    private int count;

    XlsxFile(Template template) {
        this.template = template;
    }

    @Override
    public byte[] beginning() {
        return taken(() -> {
            part("[Content_Types].xml", TYPES);
            part("_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
            part("xl/workbook.xml", WORKBOOK.formatted(escaped(template.type().name())));
            part("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
            zip.putNextEntry(entry("xl/worksheets/sheet1.xml"));
            write(SHEET_BEGINS + row(template.headers()));
        });
    }

    @Override
    public byte[] lines(List<LineFields> lines) {
        return taken(() -> {
            for (LineFields line : lines) {
                write(row(template.cells(line)));
            }
        });
    }

    @Override
    public byte[] end() {
        return taken(() -> {
            write(SHEET_ENDS);
            zip.close();
        });
    }

    /** A row; an empty text is an empty cell. */
    private String row(List<String> cells) {
        count++;
        StringBuilder row = new StringBuilder("<row r=\"" + count + "\">");
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                row.append("<c r=\"").append(letters(column)).append(count).append("\" t=\"inlineStr\"><is>");
                row.append("<t xml:space=\"preserve\">")
                        .append(escaped(cells.get(column)))
                        .append("</t></is></c>");
            }
        }
        return row.append("</row>").toString();
    }

    private interface Writing {
        void write() throws IOException;
    }

    private byte[] taken(Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] taken = bytes.toByteArray();
        bytes.reset();
        return taken;
    }

    private void part(String path, String content) throws IOException {
        zip.putNextEntry(entry(path));
        write(XML + content);
        zip.closeEntry();
    }

    private void write(String text) throws IOException {
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ZipEntry entry(String path) {
        ZipEntry entry = new ZipEntry(path);
        entry.setTime(FIRST_DAY_OF_ZIP);
        return entry;
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + RELATIONS
                + "/" + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
