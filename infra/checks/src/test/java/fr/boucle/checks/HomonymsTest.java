package fr.boucle.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Words that many would like to have: each names one thing in the house, where it is owned and in the gateway's plain view of it. */
class HomonymsTest {
    private static final String GATEWAY = "gateway/src/main/java/fr/boucle/gateway/";

    /** By word: the file of its owner, then those of its plain views. */
    private static final Map<String, List<String>> OWNERS = Map.of(
            "Place",
            List.of("services/observatory/src/main/java/fr/boucle/observatory/Place.java"),
            "Part",
            List.of(
                    "services/repairs/src/main/java/fr/boucle/repairs/device/Work.java",
                    GATEWAY + "repairs/Device.java"),
            // the register keeps its lines as versions: the line as one sees it is the gateway's alone
            "Line",
            List.of(GATEWAY + "wasteregister/Line.java"),
            "Claims",
            List.of("services/donations/src/main/java/fr/boucle/donations/claim/Claims.java"));

    @Test
    void a_word_has_one_owner() {
        OWNERS.forEach((word, owners) -> assertThat(declaring(word))
                .as("files that declare a type %s: another thing wants another word", word)
                .containsExactlyElementsOf(new TreeSet<>(owners)));
    }

    private static TreeSet<String> declaring(String word) {
        TreeSet<String> files = new TreeSet<>();
        for (SourceFile file : Sources.main()) {
            if (file.walls().types.stream().anyMatch(type -> type.text().equals(word))) {
                files.add(file.path());
            }
        }
        return files;
    }
}
