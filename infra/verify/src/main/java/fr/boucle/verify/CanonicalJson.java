package fr.boucle.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * Checks, in one pass and without building anything, that bytes are an RFC 8785 canonical JSON object with integers only
 * ({@code FORMAT.md} §1), and picks the two members the verifier needs. One instance per entry.
 */
final class CanonicalJson extends CanonicalScalars {
    static final int MAX_BYTES = 1_000_000;
    private static final int MAX_DEPTH = 64;

    private long index = EntryHead.NO_INDEX;
    private String recordedAt = "";

    private CanonicalJson(byte[] bytes) {
        super(bytes);
    }

    /**
     * Reads the head of an entry, having checked that the whole entry is canonical.
     *
     * @throws Unreadable with what is not canonical and at which byte
     */
    static EntryHead head(byte[] entry) throws Unreadable {
        CanonicalJson json = new CanonicalJson(entry);
        if (entry.length > MAX_BYTES) {
            throw json.fault("an entry has at most " + MAX_BYTES + " bytes");
        }
        if (json.peek() != '{') {
            throw json.fault("an entry is a JSON object");
        }
        json.object(1);
        if (json.at != entry.length) {
            throw json.fault("nothing follows the entry's last brace");
        }
        return new EntryHead(json.index, RecordedAt.parse(json.recordedAt));
    }

    private void value(int depth) throws Unreadable {
        switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> integer();
        }
    }

    private void object(int depth) throws Unreadable {
        requireDepth(depth);
        at++;
        if (peek() == '}') {
            at++;
            return;
        }
        int lastFrom = -1;
        int lastTo = -1;
        do {
            int from = at + 1;
            string();
            int to = at - 1;
            if (lastFrom >= 0 && compareNames(lastFrom, lastTo, from, to) >= 0) {
                throw fault("members are sorted by name, and no name stands twice");
            }
            lastFrom = from;
            lastTo = to;
            require(':');
            int valueFrom = at;
            value(depth + 1);
            if (depth == 1) {
                keep(from, to, valueFrom);
            }
        } while (more('}'));
    }

    private void array(int depth) throws Unreadable {
        requireDepth(depth);
        at++;
        if (peek() == ']') {
            at++;
            return;
        }
        do {
            value(depth + 1);
        } while (more(']'));
    }

    private boolean more(char close) throws Unreadable {
        if (peek() == ',') {
            at++;
            return true;
        }
        require(close);
        return false;
    }

    private void keep(int nameFrom, int nameTo, int valueFrom) throws Unreadable {
        if (isName("index", nameFrom, nameTo)) {
            if (at - valueFrom > 16 || bytes[valueFrom] < '0' || bytes[valueFrom] > '9') {
                throw fault("\"index\" is an integer, 0 or more");
            }
            index = Long.parseLong(new String(bytes, valueFrom, at - valueFrom, UTF_8));
        } else if (isName("recordedAt", nameFrom, nameTo) && bytes[valueFrom] == '"') {
            recordedAt = new String(bytes, valueFrom + 1, at - valueFrom - 2, UTF_8);
        }
    }

    private boolean isName(String name, int from, int to) {
        int length = to - from;
        if (length != name.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (bytes[from + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** By UTF-16 code units of the names they stand for. Bytes order plain ASCII alike. */
    private int compareNames(int from, int to, int nextFrom, int nextTo) {
        if (isPlain(from, to) && isPlain(nextFrom, nextTo)) {
            return Arrays.compareUnsigned(bytes, from, to, bytes, nextFrom, nextTo);
        }
        return JsonText.unescaped(new String(bytes, from, to - from, UTF_8))
                .compareTo(JsonText.unescaped(new String(bytes, nextFrom, nextTo - nextFrom, UTF_8)));
    }

    private boolean isPlain(int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0 || bytes[i] == '\\') {
                return false;
            }
        }
        return true;
    }

    private void requireDepth(int depth) throws Unreadable {
        if (depth > MAX_DEPTH) {
            throw fault("an entry is at most " + MAX_DEPTH + " levels deep");
        }
    }
}
