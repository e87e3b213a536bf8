package fr.boucle.wasteregister.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a person reads of a refusal names what stands on the page or in the file, never a member of the API. */
class RefusalWordsTest {
    private static final Pattern MEMBER = Pattern.compile("\\b[a-z]+[A-Z]\\w*\\b");
    /** What a code of the API looks like; the file of a takeover has these three in a column of its own. */
    private static final Pattern CODE = Pattern.compile("\\b[A-Z]+_[A-Z_]+\\b");

    @Test
    void no_sentence_names_a_member_or_a_code_of_the_api() throws IOException {
        List<String> sentences;
        try (InputStream table =
                Objects.requireNonNull(RefusalWords.class.getResourceAsStream("/refusals.en.txt"), "the table")) {
            sentences = new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(" = "))
                    .toList();
        }
        assertThat(sentences).hasSizeGreaterThan(90);
        assertThat(sentences).noneMatch(line -> MEMBER.matcher(line).find());
        assertThat(sentences.stream().filter(line -> CODE.matcher(line).find()))
                .allMatch(
                        line -> line.contains("« Dispense de bordereau »") && line.contains("“Dispense de bordereau”"));
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
