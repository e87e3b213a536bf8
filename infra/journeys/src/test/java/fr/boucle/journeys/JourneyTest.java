package fr.boucle.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.pagekit.PageBrowser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyTest {
    private final Path data = Path.of(System.getProperty("boucle.root"), "infra/journeys/target/journey-data")
            .toAbsolutePath();
    private final RunningSystem system = new RunningSystem(data);

    @BeforeAll
    void up() throws IOException {
        empty();
        system.up();
    }

    @AfterAll
    void down() {
        system.close();
        assertThat(system.processes()).as("processes left behind").isZero();
    }

    @Test
    @Order(1)
    void from_an_inventory_file_to_a_home_and_to_the_register() {
        String told = play();
        assertThat(told)
                .contains("DeviceDelivered", "RegisterLineWritten", "the line's inclusion proof holds")
                .contains("now: household", "now: waste", "now: stock");
    }

    @Test
    @Order(2)
    void the_loop_in_pages_with_the_keyboard_alone() {
        try (PageBrowser browser = browser()) {
            new LoopInPages(system, browser).play();
        }
    }

    @Test
    @Order(3)
    void every_page_that_is_offered_answers_and_keeps_the_budgets() {
        try (PageBrowser browser = browser()) {
            new OfferedPages(system, browser).hold();
        }
    }

    @Test
    @Order(4)
    void it_ends_well_although_each_process_is_killed_once_on_the_way() {
        CompletableFuture<String> told = CompletableFuture.supplyAsync(this::play);
        for (String victim : List.of(
                "kafka.Kafka",
                "fr.boucle.donations",
                "mariadbd",
                "fr.boucle.repairs",
                "fr.boucle.redistribution",
                "fr.boucle.wasteregister",
                "fr.boucle.observatory",
                "fr.boucle.accounts",
                "fr.boucle.gateway")) {
            system.kill(victim);
            boolean _ = told.isDone();
            Answer _ = Api.anonymous(system.url())
                    .await("/health", "all parts after " + victim + " was killed", _ -> true);
        }
        assertThat(told.join()).contains("now: household", "now: waste", "now: stock");
    }

    private static PageBrowser browser() {
        Optional<PageBrowser> started = PageBrowser.start();
        Assumptions.assumeTrue(started.isPresent(), "no Chromium here: pages are not looked at");
        return started.get();
    }

    private String play() {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
        try {
            Journey.play(system.url(), system.password(), out);
        } finally {
            System.out.println(told.toString(StandardCharsets.UTF_8));
        }
        return told.toString(StandardCharsets.UTF_8);
    }

    private void empty() throws IOException {
        if (!Files.exists(data)) {
            return;
        }
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
