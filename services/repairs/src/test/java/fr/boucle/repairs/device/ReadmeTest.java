package fr.boucle.repairs.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The picture of the states in the README is the code's. */
class ReadmeTest {
    private static final Pattern EDGE = Pattern.compile("^ {4}(\\w+) --> (\\w+): (\\w+)$", Pattern.MULTILINE);

    @Test
    void every_change_of_state_is_drawn_and_nothing_else() throws IOException {
        Set<String> drawn = new TreeSet<>();
        List<String> bench = A.everyState().stream()
                .filter(Device.OnBench.class::isInstance)
                .map(Device::state)
                .toList();
        Matcher edge = EDGE.matcher(readme());
        while (edge.find()) {
            List<String> from = edge.group(1).equals("OnBench") ? bench : List.of(edge.group(1));
            for (String state : from) {
                if (!state.equals(edge.group(2))) {
                    drawn.add(state + " " + edge.group(2) + " " + edge.group(3));
                }
            }
        }
        assertThat(drawn).containsExactlyInAnyOrderElementsOf(made());
    }

    private static Set<String> made() {
        Set<String> made = new TreeSet<>();
        for (Device device : A.everyState()) {
            for (DeviceEvent event : events()) {
                String after = after(device, event);
                if (!after.equals(device.state())) {
                    made.add(device.state() + " " + after + " "
                            + event.getClass().getSimpleName());
                }
            }
        }
        return made;
    }

    private static List<DeviceEvent> events() {
        List<DeviceEvent> events = new ArrayList<>(A.everyEvent());
        events.add(A.attempt(RepairOutcome.REPAIRABLE));
        events.add(new BenchEvent.DeviceTakenBack(3, "DATA_SEEN", A.NOW));
        return events;
    }

    private static String after(Device device, DeviceEvent event) {
        try {
            return device.on(event).state();
        } catch (IllegalStateException _) {
            return device.state();
        }
    }

    @Test
    void every_use_case_is_listed() throws IOException {
        String readme = readme();
        try (var files = Files.walk(module().resolve("src/main/java/fr/boucle/repairs"))) {
            List<String> cases = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(ReadmeTest::isUseCase)
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toList());
            assertThat(cases).hasSizeGreaterThan(25).allSatisfy(name -> assertThat(readme)
                    .contains("`" + name + "`"));
        }
    }

    private static boolean isUseCase(Path file) {
        try {
            String source = Files.readString(file);
            return source.contains("@Controller(") || source.contains("implements Reaction<");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String readme() throws IOException {
        return Files.readString(module().resolve("README.md"));
    }

    private static Path module() {
        return Path.of(System.getProperty("boucle.root", ".")).resolve("services/repairs");
    }
}
