package fr.boucle.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What a reader can hold, in every module. */
class WallsTest {
    @Test
    void a_constructor_has_at_most_seven_parameters() {
        NotYet.check("collaborators", found(file -> file.walls().collaborators));
    }

    @Test
    void nothing_is_constructed_with_ten_positional_arguments() {
        NotYet.check("positions", found(file -> file.walls().positions));
    }

    @Test
    void sql_of_more_than_one_line_is_a_text_block() {
        NotYet.check("sql", found(file -> file.walls().pieces));
    }

    @Test
    void no_result_is_thrown_away_in_silence() {
        // a journey plays: each step says which status it expects, and is answered by nothing else
        NotYet.check("silence", found(file -> file.isIn("infra/journeys/") ? List.of() : file.walls().silenced));
    }

    @Test
    void a_body_is_a_command_and_an_answer_a_view() {
        NotYet.check("words", found(SourceFile::otherWords, "services/", "infra/messaging/"));
    }

    private static Map<String, List<String>> found(
            Function<SourceFile, List<SourceFile.Found>> what, String... folders) {
        Map<String, List<String>> found = new TreeMap<>();
        for (SourceFile file : Sources.main()) {
            if (folders.length == 0 || file.isIn(folders)) {
                what.apply(file).forEach(one -> found.computeIfAbsent(file.module(), _ -> new ArrayList<>())
                        .add(file.at(one)));
            }
        }
        return found;
    }
}
