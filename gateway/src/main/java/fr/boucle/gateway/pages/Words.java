package fr.boucle.gateway.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words of the pages. Templates hold the French; the message files {@code words/en*.txt} hold the English of each sentence. A
 * sentence without English stays French, and a test refuses that.
 */
public final class Words {
    /** What all pages share, and what the pages of one service add, so that two who write words do not meet in one file. */
    private static final List<String> PARTS =
            List.of("", "-accounts", "-donations", "-repairs", "-redistribution", "-waste", "-observatory", "-batches");

    private static final Map<String, String> ENGLISH = load("/words/en");
    private static final Map<String, String> FRENCH = load("/words/fr");

    private final boolean english;

    Words(Locale locale) {
        this.english = locale.getLanguage().equals("en");
    }

    public boolean english() {
        return english;
    }

    /** The sentence in the visitor's language, with {0}, {1}… filled in. */
    public String say(String french, Object... arguments) {
        String said = filled(sentence(french), arguments);
        return english ? said : Typography.french(said);
    }

    /** What a code of the services means; the code itself when no word is known. */
    public String code(String family, String code) {
        String key = family + "." + code;
        String french = FRENCH.get(key);
        return french == null ? code : say(french);
    }

    /** Whether a code has a word. */
    public boolean knows(String family, String code) {
        return FRENCH.containsKey(family + "." + code);
    }

    /** The codes of a family, in the order in which their words stand. */
    public static List<String> all(String family) {
        String prefix = family + ".";
        return FRENCH.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .toList();
    }

    String html(String french, Object... escapedArguments) {
        String said = filled(sentence(french), escapedArguments);
        return english ? said : Typography.frenchHtml(said);
    }

    static Map<String, String> codes() {
        return FRENCH;
    }

    static Map<String, String> translations() {
        return ENGLISH;
    }

    private String sentence(String french) {
        return english ? ENGLISH.getOrDefault(french, french) : french;
    }

    private static String filled(String sentence, Object... arguments) {
        String said = sentence;
        for (int i = 0; i < arguments.length; i++) {
            said = said.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return said;
    }

    private static Map<String, String> load(String language) {
        Map<String, String> words = new LinkedHashMap<>();
        PARTS.forEach(part -> load(language + part + ".txt", words));
        return Collections.unmodifiableMap(words);
    }

    private static void load(String file, Map<String, String> words) {
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                int middle = line.indexOf(" = ");
                if (middle > 0 && !line.startsWith("#")) {
                    words.put(line.substring(0, middle), line.substring(middle + 3));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
