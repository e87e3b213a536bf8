package fr.boucle.donations.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntConsumer;

/**
 * XML on its way to a parser, which gathers a tag, a text or a comment whole before it shows it: one that is longer than any of a
 * workbook is refused before it is gathered. A document type, by which entities grow, is refused too.
 */
final class BoundedXml extends FilterInputStream {
    private final IntConsumer counted;
    private int run;
    private int before;
    private int last;
    private boolean special;

    BoundedXml(InputStream in, IntConsumer counted) {
        super(in);
        this.counted = counted;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = in.read(into, from, length);
        if (read > 0) {
            counted.accept(read);
            for (int i = from; i < from + read; i++) {
                look(into[i]);
            }
        }
        return read;
    }

    /** Zeros are the second bytes of wide signs. */
    private void look(int sign) {
        if (sign == 0) {
            return;
        }
        run++;
        if (special) {
            boolean ends = sign == '>' && (before == '-' && last == '-' || before == ']' && last == ']');
            special = !ends;
            run = ends ? 0 : run;
        } else if (sign == '<') {
            run = 0;
        } else if (last == '<' && sign == '!') {
            special = true;
        }
        if (special && last == '!' && (sign == 'D' || sign == 'd')) {
            throw PackedFile.unreadable();
        }
        if (run > Limits.MAX_RUN) {
            throw Limits.suspicious("workbook-text");
        }
        before = last;
        last = sign;
    }
}
