package fr.boucle.verify;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads an export line by line ({@code FORMAT.md} §5) in bounded memory: it never holds more than one line and one buffer,
 * and a line too long to be an entry is skipped and reported. Not safe for several threads.
 */
public final class ExportReader implements Closeable {
    private static final byte[] INDEX = "{\"index\":".getBytes(US_ASCII);
    private static final byte[] LEAF_HASH = ",\"leafHash\":\"".getBytes(US_ASCII);
    private static final byte[] ENTRY = "\",\"entry\":".getBytes(US_ASCII);
    private static final int MAX_DIGITS = 18;
    private static final int MAX_LINE = CanonicalJson.MAX_BYTES + 200;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private byte[] line = new byte[1 << 12];
    private int length;

    /** Reads from {@code in}, which {@link #close} closes. No buffering is needed around it. */
    public ExportReader(InputStream in) {
        this.in = in;
    }

    /**
     * The next line, none at the end of the file. What the line says is not checked beyond its layout.
     *
     * @throws IOException if the file cannot be read
     */
    public Optional<ExportLine> next() throws IOException {
        length = 0;
        long read = 0;
        while (true) {
            if (from == to && !fill()) {
                return read == 0 ? Optional.empty() : Optional.of(last());
            }
            int end = lineFeed();
            read += end - from + (end < to ? 1 : 0);
            keep(end);
            from = end;
            if (end < to) {
                from++;
                return Optional.of(read > MAX_LINE ? tooLong() : parsed());
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** A last line without its line feed is read all the same, if it is whole. */
    private ExportLine last() {
        return switch (parsed()) {
            case ExportLine.Entry entry when MerkleTree.leafHash(entry.bytes()).equals(entry.leafHash()) -> entry;
            case ExportLine.Withheld withheld -> withheld;
            case ExportLine.Entry _, ExportLine.Damaged _, ExportLine.Cut _ -> new ExportLine.Cut();
        };
    }

    private static ExportLine tooLong() {
        return new ExportLine.Damaged("an entry has at most " + CanonicalJson.MAX_BYTES + " bytes");
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(buffer));
        return to > 0;
    }

    private int lineFeed() {
        for (int i = from; i < to; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return to;
    }

    private void keep(int end) {
        int count = Math.min(end - from, MAX_LINE - length);
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.max(length + count, 2 * line.length));
        }
        System.arraycopy(buffer, from, line, length, count);
        length += count;
    }

    private ExportLine parsed() {
        try {
            return parse();
        } catch (Unreadable damaged) {
            return new ExportLine.Damaged(damaged.sentence());
        }
    }

    private ExportLine parse() throws Unreadable {
        requireAt(0, INDEX);
        int digits = INDEX.length;
        int at = digits;
        while (at < length && at - digits <= MAX_DIGITS && line[at] >= '0' && line[at] <= '9') {
            at++;
        }
        if (at == digits || at - digits > MAX_DIGITS || (line[digits] == '0' && at - digits > 1)) {
            throw new Unreadable("the index is a decimal number without leading zero");
        }
        long index = Long.parseLong(new String(line, digits, at - digits, US_ASCII));
        requireAt(at, LEAF_HASH);
        int hash = at + LEAF_HASH.length;
        int hashEnd = Math.min(length, hash + Hash.BASE64_LENGTH);
        Hash leafHash = Hash.fromBase64(line, hash, hashEnd);
        if (length == hashEnd + 2 && line[hashEnd] == '"' && line[hashEnd + 1] == '}') {
            return new ExportLine.Withheld(index, leafHash);
        }
        requireAt(hashEnd, ENTRY);
        int entry = hashEnd + ENTRY.length;
        if (length <= entry || line[length - 1] != '}') {
            throw new Unreadable("a line ends with \"}\" and a line feed, without CR");
        }
        return new ExportLine.Entry(index, leafHash, Arrays.copyOfRange(line, entry, length - 1));
    }

    private void requireAt(int at, byte[] expected) throws Unreadable {
        int end = at + expected.length;
        if (end > length || !Arrays.equals(line, at, end, expected, 0, expected.length)) {
            throw new Unreadable("a line reads {\"index\":…,\"leafHash\":\"…\",\"entry\":…}; "
                    + new String(expected, US_ASCII) + " is due at byte " + at);
        }
    }
}
