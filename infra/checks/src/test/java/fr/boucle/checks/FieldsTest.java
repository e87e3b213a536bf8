package fr.boucle.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a column of the register needs in files that no compiler reads: its words in French and in English. */
class FieldsTest {
    private static final String FACTS = "services/waste-register/src/main/resources/facts/";
    private static final Map<String, String> LABELS =
            rows(FACTS + "fields.csv").collect(Collectors.toMap(row -> row[0], row -> row[2]));

    private static Stream<String[]> rows(String file) {
        return Checkout.read(Checkout.root().resolve(file))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split(";", -1));
    }

    @Test
    void every_column_has_its_line_of_words() {
        Set<String> missing = new TreeSet<>();
        List<Path> registers =
                Checkout.files(FACTS, path -> path.getFileName().toString().startsWith("columns-"));
        assertThat(registers).hasSize(3);
        for (Path register : registers) {
            rows(Checkout.name(register))
                    .map(row -> row[0])
                    .filter(key -> !LABELS.containsKey(key))
                    .forEach(key -> missing.add(Checkout.name(register) + ": " + key));
        }
        assertThat(missing)
                .as("columns without a line in " + FACTS + "fields.csv")
                .isEmpty();
    }

    @Test
    void every_label_has_its_english() {
        Set<String> english = Checkout.files(
                        "gateway/src/main/resources/words",
                        path -> path.getFileName().toString().startsWith("en"))
                .stream()
                .flatMap(file -> Checkout.read(file).lines())
                .map(line -> line.split(" = ", 2)[0])
                .collect(Collectors.toUnmodifiableSet());
        assertThat(LABELS.values())
                .filteredOn(label -> !english.contains(label))
                .as("labels without a line in words/en-….txt")
                .isEmpty();
    }
}
