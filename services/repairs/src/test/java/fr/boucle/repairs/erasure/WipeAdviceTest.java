package fr.boucle.repairs.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever renames a reason of a verdict, or drops one, meets the way on that was told for it. */
class WipeAdviceTest {
    private static final Pattern WAY = Pattern.compile("Map\\.entry\\(\"([a-z-]+)\"");
    private static final Path MAIN = Path.of("src/main/java");

    @Test
    void a_way_on_is_told_for_a_reason_that_a_verdict_may_have() throws IOException {
        List<String> reasons;
        String others;
        try (Stream<Path> files = Files.walk(MAIN)) {
            Set<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).collect(Collectors.toSet());
            Path advice = sources.stream()
                    .filter(file -> file.endsWith("WipeAdvice.java"))
                    .findFirst()
                    .orElseThrow();
            reasons = WAY.matcher(Files.readString(advice))
                    .results()
                    .map(way -> way.group(1))
                    .toList();
            others = sources.stream()
                    .filter(file -> !file.equals(advice))
                    .map(WipeAdviceTest::read)
                    .collect(Collectors.joining());
        }
        assertThat(reasons).hasSizeGreaterThan(10).doesNotHaveDuplicates().allSatisfy(reason -> assertThat(others)
                .as("a rule that gives the reason " + reason)
                .contains("\"" + reason + "\""));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
