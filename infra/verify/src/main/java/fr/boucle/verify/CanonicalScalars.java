package fr.boucle.verify;

/** The scalars of canonical JSON: a cursor over bytes that accepts strings, integers and words in their only form. */
class CanonicalScalars {
    private static final long MAX_INTEGER = (1L << 53) - 1;
    private static final String HEX = "0123456789abcdef";

    final byte[] bytes;
    int at;

    CanonicalScalars(byte[] bytes) {
        this.bytes = bytes;
    }

    final void string() throws Unreadable {
        require('"');
        while (true) {
            skipPlain();
            int b = peek();
            if (b == '"') {
                at++;
                return;
            }
            if (b == '\\') {
                escape();
            } else if (b < 0) {
                beyondAscii();
            } else {
                throw fault("a control character is escaped");
            }
        }
    }

    /** The long run of a string: ASCII that stands for itself. */
    private void skipPlain() {
        byte[] text = bytes;
        int end = at;
        while (end < text.length && text[end] >= ' ' && text[end] != '"' && text[end] != '\\') {
            end++;
        }
        at = end;
    }

    /** One character of two to four bytes, in the only way UTF-8 has for it; a surrogate is none. */
    private void beyondAscii() throws Unreadable {
        int lead = bytes[at] & 0xff;
        int more = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
        if (more == 0 || at + more >= bytes.length) {
            throw fault("text is UTF-8");
        }
        int code = lead & (0x3f >> more);
        for (int i = 1; i <= more; i++) {
            if ((bytes[at + i] & 0xc0) != 0x80) {
                throw fault("text is UTF-8");
            }
            code = code << 6 | (bytes[at + i] & 0x3f);
        }
        boolean tooLong = (more == 2 && code < 0x800) || (more == 3 && code < 0x10000);
        if (tooLong || code > Character.MAX_CODE_POINT || (code >= 0xd800 && code <= 0xdfff)) {
            throw fault("text is UTF-8");
        }
        at += more + 1;
    }

    private void escape() throws Unreadable {
        at++;
        int kind = peek();
        at++;
        if (kind != 'u') {
            if ("\"\\btnfr".indexOf(kind) < 0) {
                throw fault("only \\\" \\\\ \\b \\t \\n \\f \\r and \\u00xx are escapes");
            }
            return;
        }
        if (bytes.length - at < 4 || bytes[at] != '0' || bytes[at + 1] != '0') {
            throw fault("\\u is used for the characters below U+0020 only");
        }
        int code = HEX.indexOf(bytes[at + 2]) * 16 + HEX.indexOf(bytes[at + 3]);
        boolean shortForm = code == '\b' || code == '\t' || code == '\n' || code == '\f' || code == '\r';
        if (HEX.indexOf(bytes[at + 2]) < 0 || HEX.indexOf(bytes[at + 3]) < 0 || code >= ' ' || shortForm) {
            throw fault("\\u00xx is lower-case and used only for control characters without a short form");
        }
        at += 4;
    }

    final void integer() throws Unreadable {
        int from = at;
        boolean negative = peek() == '-';
        if (negative) {
            at++;
        }
        int digits = at;
        long number = 0;
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
            number = number * 10 + bytes[at] - '0';
            if (number > MAX_INTEGER) {
                throw fault("an integer lies between -(2^53-1) and 2^53-1");
            }
            at++;
        }
        boolean leadingZero = at - digits > 1 && bytes[digits] == '0';
        if (at == digits || leadingZero || (negative && number == 0)) {
            at = from;
            throw fault(
                    "a value is an object, an array, a string, true, false, null or an integer in its shortest form");
        }
    }

    final void word(String word) throws Unreadable {
        for (int i = 0; i < word.length(); i++) {
            require(word.charAt(i));
        }
    }

    final void require(char expected) throws Unreadable {
        if (peek() != expected) {
            throw fault("\"" + expected + "\" is due here");
        }
        at++;
    }

    final int peek() throws Unreadable {
        if (at >= bytes.length) {
            throw fault("the entry ends too early");
        }
        return bytes[at];
    }

    final Unreadable fault(String rule) {
        return new Unreadable("at byte " + at + " of the entry: " + rule);
    }
}
