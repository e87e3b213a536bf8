package fr.boucle.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One thing is told as one, in both languages: a word of several has beside it what is said of one. */
class CountedWordsTest {
    private static final Path MAIN = Path.of(System.getProperty("boucle.root", ".."), "gateway", "src", "main");
    private static final String TEXT = "\"([^\"\\\\\n]*+(?:\\\\.[^\"\\\\\n]*+)*+)\"";
    private static final Pattern ONE_AND_MANY = Pattern.compile(TEXT + ",\\s*" + TEXT + "\\s*\\)");
    private static final Pattern LINE_BREAK = Pattern.compile("\"\\s*\\+\\s*\"");

    /** Words after a number that end as several do, and are none. */
    private static final Predicate<String> FRENCH_MANY = Pattern.compile(
                    "(?U)\\{\\d} (?!(?:mois|cas|accès|remis|dans|les|vous|puis|plus|depuis)\\b)[\\p{L}]+[sx]\\b")
            .asPredicate();

    private static final Predicate<String> ENGLISH_MANY = Pattern.compile(
                    "\\{\\d} (?!(?:is|does|was|has|goes|gives|brings|says|suits|reads|becomes|stands)\\b)[a-z]+s\\b")
            .asPredicate();

    /** Where the number is never one, or is no count of what follows. */
    private static final Set<String> NEVER_ONE = Set.of(
            "Attente : de {0} à {1} jours pour la moitié des derniers foyers.",
            "Aucun traitement final après {0} mois",
            "Cette ligne a plus de {0} appareils : prenez le dossier de chacun, à son nom.",
            "Les {0} premières demandes sur {1} : le fichier les a toutes.",
            "Mesuré : {0} % des foyers auraient acheté un appareil neuf. {1} réponses, la dernière le {2}.",
            "Plus de {0} cas",
            "Ses réponses après {0} mois",
            "Supposé : {0} % des appareils remis remplacent un achat. Il sera mesuré à partir de {1} réponses de foyers ; il y en a {2}.",
            "{0} : les {1} premiers sont proposés. Cherchez ceux qu'il vous faut.",
            "{0} jours d'attente",
            "{0} sortis des lots, {1} au registre",
            "{0} à {1} jours");

    @Test
    void whatever_counts_several_says_one_as_one() throws IOException {
        Map<String, String> oneOf = oneOf();
        assertThat(oneOf).hasSizeGreaterThan(150);
        Set<String> wrong = new TreeSet<>();
        Words.translations().forEach((french, english) -> {
            boolean many = FRENCH_MANY.test(french) || ENGLISH_MANY.test(english);
            String one = oneOf.get(french);
            if (one == null ? many && !isOne(oneOf, french) : isMany(one)) {
                wrong.add(french);
            }
        });
        assertThat(wrong).containsExactlyInAnyOrderElementsOf(NEVER_ONE);
    }

    private static boolean isMany(String one) {
        return FRENCH_MANY.test(one) || ENGLISH_MANY.test(Words.translations().getOrDefault(one, ""));
    }

    /** What is said of one is judged with what is said of several. */
    private static boolean isOne(Map<String, String> oneOf, String french) {
        return oneOf.containsValue(french);
    }

    @Test
    void none_and_parts_are_told_as_each_language_does() {
        Wording french = new Wording(Locale.FRENCH) {};
        Wording english = new Wording(Locale.ENGLISH) {};
        assertThat(Stream.of(0, 1, 2).map(count -> french.n(count, "1 cas", "{0} cas")))
                .containsExactly("0 cas", "1 cas", "2 cas");
        assertThat(Stream.of(0, 1, 2).map(count -> english.n(count, "1 cas", "{0} cas")))
                .containsExactly("0 cases", "1 case", "2 cases");
        assertThat(french.n(0, "{0} règle", "{0} règles")).isEqualTo("0 règle");
        assertThat(english.n(0, "{0} règle", "{0} règles")).isEqualTo("0 rules");
        assertThat(french.n(new BigDecimal("1.5"), "{0} point", "{0} points")).isEqualTo("1,5 point");
        assertThat(english.n(new BigDecimal("1.5"), "{0} point", "{0} points")).isEqualTo("1.5 points");
    }

    /** What is said of one, by what is said of several. */
    private static Map<String, String> oneOf() throws IOException {
        Map<String, String> oneOf = new TreeMap<>();
        for (Path file : sources()) {
            String source = LINE_BREAK.matcher(Files.readString(file)).replaceAll("");
            ONE_AND_MANY.matcher(source).results().forEach(found -> oneOf.put(found.group(2), found.group(1)));
        }
        return oneOf;
    }

    private static Set<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().matches(".*\\.(?:java|jte)"))
                    .collect(Collectors.toSet());
        }
    }
}
