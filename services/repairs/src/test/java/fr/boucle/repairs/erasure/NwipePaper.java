package fr.boucle.repairs.erasure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/**
 * A double of nwipe's PDF: the same labels, words and places on the page, uncompressed, for what no run gives at will. The
 * genuine one stands in the resources.
 */
final class NwipePaper {
    static final long TERABYTE = 1_000_204_886_016L;
    private static final float SIZE = 10;
    private static final int[] COLUMNS = {60, 300};

    private final boolean system;
    private final List<Map<String, String>> disks = new ArrayList<>();
    private String version = "0.38";
    private String producer = "https://github.com/martijnvanbrummelen/nwipe";
    private boolean savedAgain;

    private NwipePaper(boolean system) {
        this.system = system;
    }

    /** The certificate of one disk. */
    static NwipePaper disk(String serial) {
        return new NwipePaper(false).and(serial);
    }

    /** The certificate of a machine. */
    static NwipePaper system(String... serials) {
        NwipePaper paper = new NwipePaper(true);
        for (String serial : serials) {
            paper = paper.and(serial);
        }
        return paper;
    }

    private NwipePaper and(String serial) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put(system ? "Make:" : "Make/Model:", "ST1000DM003-1SB10C");
        said.put(system ? "S/N:" : "Serial:", serial);
        if (!system) {
            said.put("Bus:", "ATA");
        }
        said.put("Size(Apparent): ", "1000 GB, " + TERABYTE + " bytes");
        said.put("Size(Real):", "1000 GB,1000204886016b");
        said.put("Start time:", "2026/11/20 09:12:04");
        said.put("End time:", "2026/11/20 13:12:04");
        said.put("Duration:", "04:00:00");
        said.put("Status:", "ERASED");
        said.put("Method:", "Fill With Zeros");
        said.put("PRNG algorithm:", "N/A to method");
        said.put(system ? "Verify(Last/All/None):" : "Verify Pass(Last/All/None):", "Last");
        said.put("*Bytes Erased:", TERABYTE + ", (100.00%)");
        said.put("Rounds(completed/requested):", "1/1");
        said.put("HPA/DCO:", "No hidden sectors");
        said.put("HPA/DCO Size:", "No hidden sectors");
        said.put("Errors(pass/sync/verify):", "0/0/0");
        disks.add(said);
        return this;
    }

    /** Of the last disk, one label with another value. */
    NwipePaper but(String label, String value) {
        String known = disks.getLast().keySet().stream()
                .filter(one -> one.strip().equals(label))
                .findFirst()
                .orElseThrow();
        String _ = disks.getLast().put(known, value);
        return this;
    }

    NwipePaper version(String words) {
        version = words;
        return this;
    }

    NwipePaper producer(String words) {
        producer = words;
        return this;
    }

    /** Printed or saved by another program, which compresses. */
    NwipePaper savedAgain() {
        savedAgain = true;
        return this;
    }

    byte[] file() {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.getDocumentInformation().setProducer(producer);
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, savedAgain)) {
                write(content);
            }
            document.save(out, savedAgain ? new CompressParameters(200) : CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(PDPageContentStream content) throws IOException {
        text(content, "Disc Erasure by NWIPE version " + version, 180, 30);
        text(content, "Business Name:", 60, 640);
        text(content, "Serial: OTHER-0001", 153, 640);
        text(content, system ? "Disk Erasure status" : "Disk Information", 50, 620);
        int y = 610;
        for (Map<String, String> disk : disks) {
            int column = 0;
            for (Map.Entry<String, String> one : disk.entrySet()) {
                y -= column == 0 ? 10 : 0;
                boolean unnamed = system && one.getKey().equals("Status:");
                if (!unnamed) {
                    text(content, one.getKey(), COLUMNS[column], y);
                }
                text(content, one.getValue(), unnamed ? 38 : COLUMNS[column] + 140, y);
                column = 1 - column;
            }
            y -= 20;
        }
        if (!system) {
            text(content, " Disk S/N: " + disks.getLast().get("Serial:") + " ", 200, 703);
        }
    }

    private static void text(PDPageContentStream content, String words, float x, float y) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), SIZE);
        content.newLineAtOffset(x, y);
        content.showText(words);
        content.endText();
    }
}
