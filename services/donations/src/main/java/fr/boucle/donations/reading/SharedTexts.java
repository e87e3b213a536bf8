package fr.boucle.donations.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The texts that a workbook's cells share, end to end in one array: half a million small texts take no half million objects. */
final class SharedTexts {
    private static final int FIRST = 1024;

    private byte[] bytes = new byte[FIRST];
    private int[] ends = new int[FIRST];
    private int count;

    static SharedTexts of(PackedFile file, String part) throws IOException {
        SharedTexts texts = new SharedTexts();
        Optional<InputStream> in = file.part(part);
        if (in.isPresent()) {
            try (SheetXml xml = SheetXml.of(in.get())) {
                for (String name = xml.next(); name != null; name = xml.next()) {
                    if (name.equals("si")) {
                        texts.add(xml.text());
                    }
                }
            }
        }
        return texts;
    }

    private void add(String text) {
        byte[] added = text.getBytes(StandardCharsets.UTF_8);
        int start = count == 0 ? 0 : ends[count - 1];
        if (count >= Limits.MAX_SHARED_TEXTS || (long) start + added.length > Limits.MAX_SHARED_TEXT) {
            throw Limits.suspicious("workbook-texts");
        }
        if (start + added.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(start + added.length, bytes.length * 2));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        System.arraycopy(added, 0, bytes, start, added.length);
        ends[count++] = start + added.length;
    }

    /** One text; what points nowhere is a damaged workbook. */
    String at(int place) {
        if (place < 0 || place >= count) {
            throw PackedFile.unreadable();
        }
        int start = place == 0 ? 0 : ends[place - 1];
        return new String(bytes, start, ends[place] - start, StandardCharsets.UTF_8);
    }
}
