package fr.boucle.donations.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes workbooks part by part, so that they can have what programs put into them and what nobody should. */
final class Sheets {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String HEADER = row(
            1,
            cell("A1", "Type")
                    + cell("B1", "Fabricant")
                    + cell("C1", "Modèle")
                    + cell("D1", "Numéro de série")
                    + cell("E1", "Mémoire")
                    + cell("F1", "Date d'achat"));

    private final List<String> names = new ArrayList<>();
    private final List<String> contents = new ArrayList<>();
    private String properties = "";
    private String styles = "<cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>";
    private String strings = "";

    static Sheets with(String name, String content) {
        return new Sheets().and(name, content);
    }

    Sheets and(String name, String content) {
        names.add(name);
        contents.add(content);
        return this;
    }

    Sheets properties(String xml) {
        properties = xml;
        return this;
    }

    Sheets styles(String xml) {
        styles = xml;
        return this;
    }

    Sheets strings(String xml) {
        strings = xml;
        return this;
    }

    static String cell(String place, String text) {
        return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    static String row(int line, String cells) {
        return "<row r=\"" + line + "\">" + cells + "</row>";
    }

    /** A laptop in a line, with more cells. */
    static String laptop(int line, String more) {
        return row(
                line,
                cell("A" + line, "Portable")
                        + cell("B" + line, "Dell")
                        + cell("C" + line, "Latitude 5490")
                        + cell("D" + line, "5CG8" + (100 + line) + "KX")
                        + more);
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            StringBuilder list = new StringBuilder();
            StringBuilder links = new StringBuilder();
            for (int i = 0; i < names.size(); i++) {
                String state = names.get(i).startsWith("!") ? " state=\"hidden\"" : "";
                list.append("<sheet name=\"" + names.get(i).replace("!", "") + "\" sheetId=\"" + (i + 1)
                        + "\" r:id=\"rId" + i + "\"" + state + "/>");
                links.append("<Relationship Id=\"rId" + i + "\" Type=\"" + LINK
                        + "/worksheet\" Target=\"worksheets/sheet" + i + ".xml\"/>");
                part(
                        zip,
                        "xl/worksheets/sheet" + i + ".xml",
                        "<worksheet xmlns=\"" + MAIN + "\">" + contents.get(i) + "</worksheet>");
            }
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + LINK + "\">" + properties + "<sheets>" + list
                            + "</sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + links
                            + "<Relationship Id=\"s1\" Type=\"" + LINK
                            + "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
            part(zip, "xl/styles.xml", "<styleSheet xmlns=\"" + MAIN + "\">" + styles + "</styleSheet>");
            if (!strings.isEmpty()) {
                part(zip, "xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + strings + "</sst>");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\"?>" + content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    static String data(String... rows) {
        return "<sheetData>" + String.join("", rows) + "</sheetData>";
    }
}
