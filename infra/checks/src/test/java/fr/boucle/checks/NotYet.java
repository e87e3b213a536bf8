package fr.boucle.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The modules that a new rule does not hold in yet: {@code not-yet.csv}, one line for each rule and module. It only shrinks: a
 * listed module in which the rule holds fails the build as well, so that its line is taken out.
 */
final class NotYet {
    private static final Set<String> LINES = Checkout.read(Checkout.root().resolve("infra/checks/not-yet.csv"))
            .lines()
            .skip(1)
            .collect(Collectors.toUnmodifiableSet());

    private NotYet() {}

    /**
     * Checks a rule in all modules.
     *
     * @param rule its name in the list
     * @param found what breaks it, by module
     */
    static void check(String rule, Map<String, List<String>> found) {
        Set<String> excused = LINES.stream()
                .filter(line -> line.startsWith(rule + ";"))
                .map(line -> line.substring(rule.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found.entrySet().stream()
                        .filter(module -> !excused.contains(module.getKey()))
                        .flatMap(module -> module.getValue().stream()))
                .as("what breaks the rule “%s”", rule)
                .isEmpty();
        excused.removeAll(found.keySet());
        assertThat(excused)
                .as("modules in which “%s” holds now: take their line out of infra/checks/not-yet.csv", rule)
                .isEmpty();
    }
}
