package fr.boucle.references;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** Many short texts in one array, so that a country's names take half a megabyte and not five. */
final class Texts {
    private final byte[] bytes;
    private final int[] ends;

    Texts(Collection<String> texts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(texts.size() * 12);
        ends = new int[texts.size()];
        int count = 0;
        for (String text : texts) {
            all.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            ends[count++] = all.size();
        }
        bytes = all.toByteArray();
    }

    String at(int index) {
        int start = start(index);
        return new String(bytes, start, ends[index] - start, StandardCharsets.UTF_8);
    }

    int length(int index) {
        return ends[index] - start(index);
    }

    /** Where {@code part} first stands in a text, counted from its beginning; -1 where it does not. */
    int indexOf(byte[] part, int index) {
        int start = start(index);
        for (int at = start; at <= ends[index] - part.length; at++) {
            if (bytes[at] == part[0] && matches(part, at)) {
                return at - start;
            }
        }
        return -1;
    }

    /** Whether {@code part} stands in a text right after a space. */
    boolean hasWordFrom(byte[] part, int index) {
        for (int at = start(index) + 1; at <= ends[index] - part.length; at++) {
            if (bytes[at - 1] == ' ' && matches(part, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean matches(byte[] part, int at) {
        for (int i = 0; i < part.length; i++) {
            if (bytes[at + i] != part[i]) {
                return false;
            }
        }
        return true;
    }

    private int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }
}
