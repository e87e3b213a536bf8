package fr.boucle.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** French in the templates, English in the message file: nothing is missing. */
class WordsTest {
    private static final Path MAIN = Path.of(System.getProperty("boucle.root", ".."), "gateway", "src", "main");
    private static final String TEXT = "\"((?:[^\"\\\\]|\\\\.)*)\"";
    private static final List<Pattern> IN_TEMPLATES = List.of(
            Pattern.compile("p\\.(?:t|rich)\\(\\s*" + TEXT),
            Pattern.compile("[:?]\\s*p\\.t\\(" + TEXT),
            Pattern.compile("\\b(?:label|legend|hint|title|sentence|name)\\s*=\\s*\"([^\"]*[ A-ZÀ-Ý][^\"]*)\""));
    private static final Pattern PLURAL = Pattern.compile("p\\.n\\([^;]*?,\\s*" + TEXT + ",\\s*" + TEXT + "\\)");
    private static final List<Pattern> IN_CODE = List.of(Pattern.compile(
            "(?:new Page\\(\\s*visitor,|[ (.]page\\(visitor,|\\bfault\\(\\s*\"[a-zA-Z]*\",|\\.named\\(|Duty\\.of\\(|Duty\\.Task\\(|new Item\\(\"[^\"]*\",|new"
                    + " Station\\(|new Way\\(|new Judgement\\(|page\\.t\\(|words\\.say\\()\\s*"
                    + TEXT));
    private static final Pattern LINE_BREAK = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final Pattern LITERAL = Pattern.compile("(?<!')\"([^\"\\\\\n]*(?:\\\\.[^\"\\\\\n]*)*)\"");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*\\*?\\s.*?\\*/");
    private static final Pattern FRENCH = Pattern.compile(
            "(?i)[à-ÿ]|\\b(?:le|la|les|un|une|des|du|de|est|pas|pour|au|aux|et|ou|vous|votre|vos|ce|cette|ne|sur|en|dans|plus|sans|par)\\b");

    /** Patterns and names of files, and what is sent to a service as it is. */
    private static final Set<String> NO_SENTENCES = Set.of(
            " MMMM uuuu 'à' H 'h' mm",
            "(\\\\d) (kg|t|g|Go|Ko|ans|an|jours|h|min|CO₂e)(?![\\\\wàâéèêîôûç])",
            "attachment; filename=\"rendez-vous.ics\"",
            "attachment; filename=\"codes-du-controle.pdf\"",
            "Demande d'un appareil",
            "Menu du fabricant");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    @Test
    void every_french_sentence_has_its_english() throws IOException {
        Set<String> untold = sentences();
        untold.removeAll(Words.translations().keySet());
        assertThat(untold).isEmpty();
    }

    /** However it is handed on: through a helper, in a map, by a constant. */
    @Test
    void whatever_french_stands_in_code_has_its_english() throws IOException {
        Set<String> untold = new TreeSet<>();
        for (String source : read("java", ".java")) {
            LITERAL.matcher(COMMENT.matcher(LINE_BREAK.matcher(source).replaceAll(""))
                            .replaceAll(""))
                    .results()
                    .map(found -> unescaped(found, 1))
                    .filter(text -> text.contains(" ") && FRENCH.matcher(text).find())
                    .forEach(untold::add);
        }
        assertThat(untold).hasSizeGreaterThan(300);
        untold.removeAll(Words.translations().keySet());
        assertThat(untold).containsExactlyInAnyOrderElementsOf(NO_SENTENCES);
    }

    @Test
    void both_languages_fill_in_the_same_values() {
        assertThat(Words.translations())
                .allSatisfy((french, english) ->
                        assertThat(holes(english)).as(french).isEqualTo(holes(french)));
    }

    @Test
    void a_person_never_reads_a_code_of_ours() {
        assertThat(Words.codes().values()).noneMatch(word -> word.matches("(?:\\w+:)?[A-Z]+_[A-Z_]+"));
    }

    @Test
    void french_keeps_together_what_must_not_break() {
        assertThat(Typography.french("L'effacement : 12 kg « prêt » ?"))
                .isEqualTo("L’effacement\u00a0: 12\u00a0kg «\u00a0prêt\u00a0»\u00a0?");
        assertThat(Typography.frenchHtml("<a href='/x'>L'un</a> : 2 ans"))
                .isEqualTo("<a href='/x'>L’un</a>\u00a0: 2\u00a0ans");
    }

    @Test
    void dates_masses_and_money_follow_the_reader() {
        Formats french = new Formats(Locale.FRENCH);
        Formats english = new Formats(Locale.ENGLISH);
        assertThat(french.date(LocalDate.of(2026, 11, 1))).isEqualTo("1er novembre 2026");
        assertThat(english.date(LocalDate.of(2026, 11, 1))).isEqualTo("1 November 2026");
        assertThat(french.moment(Instant.parse("2026-11-20T13:05:00Z"))).isEqualTo("20 novembre 2026 à 14 h 05");
        assertThat(french.moment(Instant.parse("2026-11-30T23:05:00Z"))).isEqualTo("1er décembre 2026 à 0 h 05");
        assertThat(french.mass(1_780)).isEqualTo("1,78\u00a0kg");
        assertThat(english.mass(1_780)).isEqualTo("1.78\u00a0kg");
        assertThat(french.mass(45)).isEqualTo("45\u00a0g");
        assertThat(french.count(1_284)).isEqualTo("1\u00a0284");
        assertThat(french.money(18_000)).contains("180,00");
    }

    private static Set<String> sentences() throws IOException {
        Set<String> sentences = new TreeSet<>();
        for (String template : read("jte", ".jte")) {
            IN_TEMPLATES.forEach(pattern ->
                    pattern.matcher(template).results().forEach(found -> sentences.add(unescaped(found, 1))));
            PLURAL.matcher(template).results().forEach(found -> {
                sentences.add(unescaped(found, 1));
                sentences.add(unescaped(found, 2));
            });
        }
        for (String source : read("java", ".java")) {
            String joined = LINE_BREAK.matcher(source).replaceAll("");
            IN_CODE.forEach(
                    pattern -> pattern.matcher(joined).results().forEach(found -> sentences.add(unescaped(found, 1))));
        }
        Words.codes().values().forEach(word -> sentences.add(word.replaceFirst("^(ok|run|warn|stop|off):", "")));
        sentences.removeIf(sentence -> sentence.isBlank() || sentence.startsWith("/"));
        return sentences;
    }

    private static List<String> read(String folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(MAIN.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .map(WordsTest::content)
                    .toList();
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String unescaped(MatchResult found, int group) {
        return found.group(group).replace("\\\"", "\"");
    }

    private static Set<String> holes(String sentence) {
        return PLACEHOLDER
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
