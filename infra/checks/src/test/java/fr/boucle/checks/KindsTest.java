package fr.boucle.checks;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.values.DeviceKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a kind of device needs where the compiler cannot ask for it: its words, and its lines in files and tables. */
class KindsTest {
    /**
     * A place that has a line for every kind.
     *
     * @param folder where one of the files has it
     * @param name what those files are called
     * @param line what is looked for, the kind in the place of {@code KIND}
     * @param without what has none, and needs none
     */
    private record Lines(String folder, String name, String line, Set<DeviceKind> without) {
        List<String> missing() {
            List<Path> files =
                    Checkout.files(folder, path -> path.getFileName().toString().matches(name));
            List<String> missing = new ArrayList<>();
            for (DeviceKind kind : DeviceKind.values()) {
                Pattern wanted = Pattern.compile(line.replace("KIND", kind.name()), Pattern.MULTILINE);
                boolean found = files.stream()
                        .anyMatch(file -> wanted.matcher(Checkout.read(file)).find());
                if (!found && !without.contains(kind)) {
                    missing.add(folder + "/**/" + name + " has no line “" + line.replace("KIND", kind.name()) + "”");
                }
            }
            return missing;
        }
    }

    private static final List<Lines> PLACES = List.of(
            new Lines("gateway/src/main/resources/words", "fr\\.txt", "^kind\\.KIND = ", Set.of()),
            new Lines("services/donations/src/main/resources/reading", "kinds\\.txt", "^KIND: ", Set.of()),
            // whatever else is given has no English words of its own
            new Lines(
                    "services/donations/src/main/resources/reading",
                    "kinds\\.txt",
                    "^KIND\\.en: ",
                    Set.of(DeviceKind.OTHER)),
            // the models of screens are too many to tell
            new Lines(
                    "services/donations/src/main/resources/reading",
                    "models\\.txt",
                    "^KIND: ",
                    Set.of(DeviceKind.SCREEN)),
            // the decree has no cap for what it does not name
            new Lines(
                    "infra/references/src/main/resources",
                    "price-caps\\.csv",
                    ";KIND;",
                    Set.of(DeviceKind.SERVER, DeviceKind.NETWORK, DeviceKind.OTHER)),
            // the study has no factor of these: what is avoided is told without them
            new Lines(
                    "services/observatory/src/main/resources/reference",
                    "ademe-acv-numerique-.*\\.json",
                    "\"KIND\": \\{ \"label\"",
                    Set.of(DeviceKind.ALL_IN_ONE, DeviceKind.MULTIFUNCTION, DeviceKind.SERVER, DeviceKind.OTHER)),
            new Lines(
                    "services/donations/src/main/resources/reading",
                    "sentences\\.fr\\.txt",
                    "^value\\.KIND = ",
                    Set.of()),
            new Lines(
                    "services/donations/src/main/resources/reading",
                    "sentences\\.en\\.txt",
                    "^value\\.KIND = ",
                    Set.of()),
            new Lines("services/donations/src/main/resources/db", "V.*\\.sql", "'NEW_PRICE', 'KIND'", Set.of()),
            new Lines("infra/references/src/main/java", "MemoryRule\\.java", "DeviceKind\\.KIND, ", Set.of()),
            new Lines(
                    "services/waste-register/src/main/resources/facts", "proposals\\.csv", "^CARCASS;KIND;", Set.of()),
            // the demonstration shows every kind that has a name
            new Lines("infra/journeys/src/main/resources", "models\\.csv", "^KIND;", Set.of(DeviceKind.OTHER)),
            // whatever else is given has no usual mass
            new Lines(
                    "services/waste-register/src/main/resources/db",
                    "V.*\\.sql",
                    "\\('KIND', \\d+, \\d+\\)",
                    Set.of(DeviceKind.OTHER)));

    /** Whoever types what a page calls a kind finds its devices. */
    @Test
    void a_kind_is_found_by_what_pages_call_it() {
        List<String> words =
                Checkout.files("gateway/src/main/resources/words", path -> path.endsWith("fr.txt")).stream()
                        .flatMap(file -> Checkout.read(file).lines())
                        .filter(line -> line.startsWith("kind."))
                        .toList();
        assertThat(words).hasSize(DeviceKind.values().length).allSatisfy(line -> {
            String[] word = line.substring("kind.".length()).split(" = ");
            assertThat(DeviceKind.valueOf(word[0]).words().toLowerCase(Locale.ROOT))
                    .contains(word[1].toLowerCase(Locale.ROOT).split(" "));
        });
    }

    /** As wide as the column of a kind is in the tables of the services. */
    @Test
    void the_name_of_a_kind_fits_into_every_table() {
        assertThat(DeviceKind.values())
                .allSatisfy(kind -> assertThat(kind.name()).hasSizeLessThanOrEqualTo(20));
    }

    @Test
    void every_kind_has_its_line_wherever_kinds_are_listed() {
        assertThat(PLACES.stream().flatMap(place -> place.missing().stream())).isEmpty();
    }

    /** A folder of words of another day, which nobody reads, would content the lines above. */
    @Test
    void the_words_that_are_looked_at_are_those_that_are_read() {
        List<String> read = Checkout.mentions("services/donations", Pattern.compile("SINCE = \"([\\d-]+)\""));
        assertThat(Checkout.files("services/donations/src/main/resources/reading", path -> path.endsWith("kinds.txt")))
                .extracting(path -> Checkout.name(path).replaceAll(".*/reading/|/kinds\\.txt", ""))
                .isEqualTo(read);
    }

    /** The later of two meanings would win in silence, as where a kind is parted from what it was counted among. */
    @Test
    void a_phrase_of_the_readings_table_has_one_meaning() {
        List<String> phrases =
                Checkout.files("services/donations/src/main/resources/reading", path -> path.endsWith("kinds.txt"))
                        .stream()
                        .flatMap(file -> Checkout.read(file).lines())
                        .filter(line -> !line.startsWith("#") && line.contains(":"))
                        .flatMap(line ->
                                Stream.of(line.substring(line.indexOf(':') + 1).split(";")))
                        .map(String::strip)
                        .toList();
        assertThat(phrases).hasSizeGreaterThan(500).doesNotHaveDuplicates();
    }
}
