package fr.boucle.messaging;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Event;
import fr.boucle.testkit.ServicePart;
import fr.boucle.values.Ids;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {
    private static final int KILLED = 137;

    @TempDir
    private Path directory;

    @Test
    void a_process_killed_between_commit_and_send_loses_nothing() throws Exception {
        try (ServicePart part = Sample.start(Map.of())) {
            part.stop();
            UUID aggregate = Ids.next();
            assertThat(die(part, Map.of("boucle.relay", "false"), aggregate.toString()))
                    .isEqualTo(KILLED);
            assertThat(part.log().of("sample", aggregate)).isEmpty();
            part.start();
            eventually(() -> assertThat(part.log().of("sample", aggregate)).hasSize(1));
        }
    }

    @Test
    void a_process_killed_between_effect_and_offset_commit_does_nothing_twice() throws Exception {
        try (ServicePart part = Sample.start(Map.of())) {
            part.stop();
            UUID key = Ids.next();
            Event event = part.log().publish(WhenThingHappened.TYPE, key, 1, 1, "{\"note\":\"once\"}");
            assertThat(die(part, Map.of("sample.dies", "true"))).isEqualTo(KILLED);
            part.start();
            part.log().publish(WhenThingHappened.TYPE, key, 2, 2, "{\"note\":\"next\"}");
            eventually(() ->
                    assertThat(part.bean(Effects.class).notes(key.toString())).containsExactly("once", "next"));
            assertThat(event.key()).isEqualTo(key.toString());
        }
    }

    private int die(ServicePart part, Map<String, Object> more, String... args) throws Exception {
        Properties settings = new Properties();
        part.environment().forEach((name, value) -> settings.setProperty(name, value.toString()));
        more.forEach((name, value) -> settings.setProperty(name, value.toString()));
        Path file = directory.resolve("settings.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                DyingSample.class.getName(),
                file.toString()));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(90, TimeUnit.SECONDS))
                .as("died: %s", Files.readString(directory.resolve("log")))
                .isTrue();
        return process.exitValue();
    }
}
