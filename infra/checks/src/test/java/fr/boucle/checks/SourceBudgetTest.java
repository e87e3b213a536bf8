package fr.boucle.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Small files and small methods, so that a use case is read in minutes. The figures are printed at each run. */
class SourceBudgetTest {
    private static final int MAX_FILE = 250;
    private static final int MEDIAN = 60;
    private static final int P95 = 150;
    private static final int MAX_METHOD = 40;

    @Test
    void files_stay_small() {
        Figures figures = Figures.of(Sources.main().stream().mapToLong(SourceFile::lines));
        System.out.println("files of main code: " + figures);
        List<String> tooLong = Sources.all().stream()
                .filter(file -> file.lines() > MAX_FILE)
                .map(file -> file.path() + " has " + file.lines() + " lines")
                .toList();
        assertThat(tooLong).as("files over %d lines", MAX_FILE).isEmpty();
        NotYet.check("sizes", tooLarge());
    }

    private static Map<String, List<String>> tooLarge() {
        Map<String, List<String>> found = new TreeMap<>();
        Sources.main().stream()
                .collect(Collectors.groupingBy(SourceFile::module))
                .forEach((module, files) -> {
                    Figures figures = Figures.of(files.stream().mapToLong(SourceFile::lines));
                    if (figures.median() > MEDIAN || figures.p95() > P95) {
                        found.put(module, List.of("lines of a file in " + module + ": " + figures));
                    }
                });
        return found;
    }

    @Test
    void methods_stay_small() {
        Figures figures = Figures.of(
                Sources.main().stream().flatMap(file -> file.methods().stream()).mapToLong(SourceFile.Method::lines));
        System.out.println("methods of main code: " + figures);
        List<String> tooLong = Sources.all().stream()
                .flatMap(file -> file.methods().stream()
                        .filter(method -> method.lines() > MAX_METHOD)
                        .map(method -> file.path() + " " + method.name() + " has " + method.lines() + " lines"))
                .toList();
        assertThat(tooLong).as("methods over %d lines", MAX_METHOD).isEmpty();
        assertThat(figures.p95()).as("95th percentile of a method's lines").isLessThanOrEqualTo(20);
    }

    @Test
    void hardly_a_method_only_passes_its_parameters_on() {
        List<String> forwarders = Sources.main().stream()
                .flatMap(file -> file.methods().stream()
                        .filter(SourceFile.Method::forwarder)
                        .map(method -> file.path() + " " + method.name()))
                .toList();
        long methods =
                Sources.main().stream().mapToLong(file -> file.methods().size()).sum();
        System.out.printf(Locale.ROOT, "forwarders: %d of %d methods %s%n", forwarders.size(), methods, forwarders);
        assertThat(forwarders.size() * 100L)
                .as("forwarders, at most 1 %% of %d methods: %s", methods, forwarders)
                .isLessThanOrEqualTo(methods);
    }

    /** Count, median, 95th percentile and maximum. */
    private record Figures(int count, long median, long p95, long max) {
        static Figures of(LongStream values) {
            long[] sorted = values.sorted().toArray();
            assertThat(sorted).as("something to measure").isNotEmpty();
            return new Figures(
                    sorted.length,
                    sorted[(sorted.length - 1) / 2],
                    sorted[(sorted.length * 95 + 99) / 100 - 1],
                    sorted[sorted.length - 1]);
        }
    }
}
