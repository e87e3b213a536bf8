package fr.boucle.verify;

/** Strings of JSON. */
final class JsonText {
    private JsonText() {}

    /** The text that the inside of a well-formed JSON string stands for. */
    static String unescaped(String inside) {
        if (inside.indexOf('\\') < 0) {
            return inside;
        }
        StringBuilder text = new StringBuilder(inside.length());
        int at = 0;
        while (at < inside.length()) {
            char c = inside.charAt(at++);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char kind = inside.charAt(at++);
            if (kind == 'u') {
                text.append((char) Integer.parseInt(inside, at, at + 4, 16));
                at += 4;
            } else {
                text.append(single(kind));
            }
        }
        return text.toString();
    }

    private static char single(char kind) {
        return switch (kind) {
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            default -> kind;
        };
    }
}
