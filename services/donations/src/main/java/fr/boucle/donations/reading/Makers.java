package fr.boucle.donations.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The makers of the list that ships, each under its best known name, so that two inventories name it alike. */
final class Makers {
    private static final Pattern LEGAL_FORM = Pattern.compile(
            "\\b(inc|incorporated|corp|corporation|co|ltd|limited|gmbh|sa|sas|ag|bv|computer|computers|company|group)\\b");
    private static final Pattern SPACES = Pattern.compile(" +");
    private static final Map<String, String> NAMES = names();
    private static final Set<String> WORDS =
            NAMES.keySet().stream().flatMap(name -> Words.of(name).stream()).collect(Collectors.toUnmodifiableSet());

    private Makers() {}

    /** A maker's best known name; the name itself, without its legal form, of one that is not in the list. */
    static String name(String manufacturer) {
        String bare = bare(manufacturer);
        return bare.startsWith("hewlett packard") ? "hp" : NAMES.getOrDefault(bare, bare);
    }

    static boolean isKnown(String manufacturer) {
        return NAMES.containsKey(name(manufacturer));
    }

    /** Whether a single word is a part of a maker's name. */
    static boolean isWord(String word) {
        return WORDS.contains(word);
    }

    /** A name without its legal form. */
    static String bare(String manufacturer) {
        String bare = LEGAL_FORM.matcher(Words.plain(manufacturer)).replaceAll("");
        return SPACES.matcher(bare.strip()).replaceAll(" ");
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        WordList.meanings("makers").forEach((name, others) -> {
            names.put(bare(name), bare(name));
            others.forEach(other -> names.put(bare(other), bare(name)));
        });
        return names;
    }
}
