package fr.boucle.wasteregister.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a person reads of a refusal names what stands on the page or in the file, never a member of the API. */
class RefusalWordsTest {
    private static final Pattern MEMBER = Pattern.compile("\\b[a-z]+[A-Z]\\w*\\b");
    /** What a code of the API looks like; the file of a takeover has these three in a column of its own. */
    private static final Pattern CODE = Pattern.compile("\\b[A-Z]+_[A-Z_]+\\b");

    private static final Path SOURCES = Path.of("src/main/java/fr/boucle/wasteregister");
    private static final Pattern RULES = Pattern.compile(".*/(?:platform/.*Rules?|line/(?!Anomaly).*Rules)\\.java");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern FRENCH =
            Pattern.compile(" .*[à-ÿ]|[à-ÿ].* |\\b(?:le|la|les|un|une|des|du|de|est|pas|pour|au)\\b.* ");

    @Test
    void no_sentence_names_a_member_or_a_code_of_the_api() throws IOException {
        List<String> sentences = table().toList();
        assertThat(sentences).hasSizeGreaterThan(90);
        assertThat(sentences).noneMatch(line -> MEMBER.matcher(line).find());
        assertThat(sentences.stream().filter(line -> CODE.matcher(line).find()))
                .allMatch(
                        line -> line.contains("« Dispense de bordereau »") && line.contains("“Dispense de bordereau”"));
    }

    /** Whoever adds a rule is asked for its English: pieces of a sentence that is put together stand each in a line of the table. */
    @Test
    void every_sentence_of_a_rule_has_its_english() throws IOException {
        List<String> french =
                table().map(line -> line.substring(0, line.indexOf(" = "))).toList();
        List<String> pieces = new ArrayList<>();
        try (Stream<Path> rules = Files.find(
                SOURCES, 2, (file, _) -> RULES.matcher(file.toString()).matches())) {
            for (Path file : rules.toList()) {
                String source = Files.readString(file).replaceAll("\"\\s*\\+ \"", "");
                LITERAL.matcher(source)
                        .results()
                        .map(found -> found.group(1))
                        .filter(text -> FRENCH.matcher(text).find())
                        .flatMap(text -> Stream.of(text.split("%s", -1)))
                        .forEach(pieces::add);
            }
        }
        assertThat(pieces).hasSizeGreaterThan(60);
        assertThat(pieces)
                .filteredOn(piece -> french.stream().noneMatch(line -> line.contains(piece)))
                .as("sentences without a line in refusals.en.txt")
                .isEmpty();
    }

    private static Stream<String> table() throws IOException {
        return Files.readString(Path.of("src/main/resources/refusals.en.txt"))
                .lines()
                .filter(line -> line.contains(" = ") && !line.startsWith("#"));
    }

    @Test
    void a_row_that_lacks_cells_is_told_in_english_with_its_line() {
        assertThat(new RefusalWords()
                        .in(
                                Locale.ENGLISH,
                                "Ligne 3 : 1 cellule pour 3 titres : donnez-en une par titre, vide s'il le faut."))
                .isEqualTo("Line 3: 1 cell for 3 titles: give one for each title, an empty one if need be.");
    }
}
