package fr.boucle.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The members of one JSON object, each value kept as it is written: enough for the proofs' files, where an entry must come out
 * byte for byte. Strict JSON (RFC 8259), no name twice.
 */
final class JsonObject {
    private static final int MAX_DEPTH = 80;
    private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n]*+");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:[\"\\\\/bfnrt]|u[0-9a-fA-F]{4})");
    private static final Pattern SCALAR =
            Pattern.compile("true|false|null|-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?");

    private final String text;
    private final Map<String, String> members = new LinkedHashMap<>();
    private int at;

    private JsonObject(String text) {
        this.text = text;
    }

    /** @throws Unreadable if the text is not exactly one JSON object */
    static JsonObject parse(String text) throws Unreadable {
        JsonObject object = new JsonObject(text);
        object.skip(SPACE);
        object.object(1);
        object.skip(SPACE);
        if (object.at != text.length()) {
            throw object.fault("the file ends after the object's last brace");
        }
        return object;
    }

    /** A whole number ≥ 0. */
    long number(String name) throws Unreadable {
        String value = required(name);
        if (!value.matches("0|[1-9][0-9]{0,17}")) {
            throw new Unreadable("\"" + name + "\" is a whole number, not " + Sentences.shortened(value));
        }
        return Long.parseLong(value);
    }

    String string(String name) throws Unreadable {
        return stringValue(name, required(name));
    }

    /** An array of hashes in base64. */
    List<Hash> hashes(String name) throws Unreadable {
        String value = required(name);
        if (!value.startsWith("[")) {
            throw new Unreadable("\"" + name + "\" is an array of hashes in base64");
        }
        String inside = value.substring(1, value.length() - 1).strip();
        List<Hash> hashes = new ArrayList<>();
        if (!inside.isEmpty()) {
            for (String item : inside.split(",", -1)) {
                hashes.add(Hash.fromBase64(stringValue(name, item.strip())));
            }
        }
        return hashes;
    }

    /** The bytes of a value as they stand in the file; none if there is no such member. */
    Optional<byte[]> raw(String name) {
        return Optional.ofNullable(members.get(name)).map(value -> value.getBytes(UTF_8));
    }

    private String required(String name) throws Unreadable {
        String value = members.get(name);
        if (value == null) {
            throw new Unreadable("the file has no \"" + name + "\": give the answer of the register as it was served");
        }
        return value;
    }

    private static String stringValue(String name, String value) throws Unreadable {
        if (!value.startsWith("\"")) {
            throw new Unreadable("\"" + name + "\" holds a string, not " + Sentences.shortened(value));
        }
        return JsonText.unescaped(value.substring(1, value.length() - 1));
    }

    private void object(int depth) throws Unreadable {
        require('{', depth);
        if (closes('}')) {
            return;
        }
        do {
            skip(SPACE);
            String name = JsonText.unescaped(string());
            skip(SPACE);
            require(':', depth);
            skip(SPACE);
            int from = at;
            value(depth + 1);
            if (depth == 1 && members.put(name.substring(1, name.length() - 1), text.substring(from, at)) != null) {
                throw fault("no name stands twice");
            }
        } while (another('}', depth));
    }

    private void array(int depth) throws Unreadable {
        require('[', depth);
        if (closes(']')) {
            return;
        }
        do {
            skip(SPACE);
            value(depth + 1);
        } while (another(']', depth));
    }

    private void value(int depth) throws Unreadable {
        switch (at < text.length() ? text.charAt(at) : ' ') {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            default -> scalar();
        }
    }

    private boolean closes(char close) {
        skip(SPACE);
        boolean found = at < text.length() && text.charAt(at) == close;
        at += found ? 1 : 0;
        return found;
    }

    private boolean another(char close, int depth) throws Unreadable {
        if (closes(',')) {
            return true;
        }
        require(close, depth);
        return false;
    }

    private void require(char expected, int depth) throws Unreadable {
        if (at >= text.length() || text.charAt(at) != expected || depth > MAX_DEPTH) {
            throw fault("\"" + expected + "\" is due");
        }
        at++;
    }

    /** A string with its quotes, as written. */
    @CanIgnoreReturnValue
    private String string() throws Unreadable {
        int from = at;
        require('"', 0);
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) < ' ') {
                throw fault("a control character in a string is escaped");
            }
            if (text.charAt(at) == '\\') {
                at += ESCAPE.matcher(text).region(at, text.length()).lookingAt() ? escapeLength() : text.length();
            } else {
                at++;
            }
        }
        require('"', 0);
        return text.substring(from, at);
    }

    private int escapeLength() {
        return text.charAt(at + 1) == 'u' ? 6 : 2;
    }

    private void scalar() throws Unreadable {
        Matcher matcher = SCALAR.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            throw fault("a value is due");
        }
        at = matcher.end();
    }

    private void skip(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        at = matcher.lookingAt() ? matcher.end() : at;
    }

    private Unreadable fault(String rule) {
        return new Unreadable("the proof is not JSON: at character " + at + ", " + rule);
    }
}
