package fr.boucle.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** One life of a system whose programs are stand-ins, on the real database and broker: each test goes on where the last ended. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpTest {
    /** How long a busy machine may take; nothing here is about speed. */
    private static final long PATIENCE_SECONDS = 180;

    private final FakeCheckout checkout = new FakeCheckout(Scratch.directory("up"), tenFreePorts());

    private String registerKey = "";
    private @Nullable Process foreground;

    @AfterAll
    void clear() {
        checkout.clear();
    }

    @Test
    @Order(1)
    void detached_it_returns_when_all_parts_are_healthy() throws Exception {
        assertThat(exitCode(checkout.up("detached", "--detach", "--demo=small")))
                .isZero();
        assertThat(checkout.said("detached"))
                .contains(
                        "database         ready after", "broker           ready after", "gateway          ready after")
                .contains("Boucle runs: http://127.0.0.1:" + checkout.port(), "steward@territoire.demo");
        assertThat(checkout.run().parts()).hasSize(9);
        for (Program service : Program.SERVICES) {
            assertThat(get(service, "/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    @Order(2)
    void each_program_is_given_its_own_account_and_keys() throws Exception {
        Properties register = new Properties();
        register.load(
                new StringReader(get(Program.WASTE_REGISTER, "/environment").body()));
        assertThat(register.getProperty("BOUCLE_DB_USER")).isEqualTo("waste_register_app");
        assertThat(register).containsKeys("BOUCLE_REGISTER_KEY_FILE", "BOUCLE_CHECKPOINT_DIR", "BOUCLE_KAFKA");
        assertThat(register).doesNotContainKeys("BOUCLE_SIGNING_KEY_FILE", "BOUCLE_DEMO_PASSWORD");
        String url = register.getProperty("BOUCLE_DB_URL");
        DriverManager.getConnection(
                        url, register.getProperty("BOUCLE_DB_USER"), register.getProperty("BOUCLE_DB_PASSWORD"))
                .close();
        DriverManager.getConnection(
                        url, register.getProperty("BOUCLE_DB_OWNER"), register.getProperty("BOUCLE_DB_OWNER_PASSWORD"))
                .close();
        assertThat(get(Program.ACCOUNTS, "/environment").body())
                .contains("BOUCLE_DEMO=true", "BOUCLE_DEMO_PASSWORD=", "BOUCLE_SIGNING_KEY_FILE=");
        assertThat(get(Program.GATEWAY, "/environment").body())
                .contains("BOUCLE_WASTE_REGISTER_URL=http://127.0.0.1:" + (checkout.port() + 5))
                .doesNotContain("BOUCLE_DB_PASSWORD");
    }

    @Test
    @Order(3)
    void secrets_are_readable_by_their_owner_only() throws Exception {
        try (var files = Files.list(checkout.data().resolve("secrets"))) {
            assertThat(files).hasSizeGreaterThan(15).allSatisfy(file -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------"));
        }
    }

    @Test
    @Order(4)
    void a_second_start_says_where_it_runs_already() throws Exception {
        assertThat(exitCode(checkout.up("again"))).isZero();
        assertThat(checkout.said("again")).contains("Boucle already runs: http://127.0.0.1:" + checkout.port());
        assertThat(exitCode(checkout.up("again-fresh", "--fresh"))).isEqualTo(1);
        assertThat(checkout.said("again-fresh")).contains("stop it with infra/down before a start with --fresh");
    }

    @Test
    @Order(5)
    void parts_that_are_killed_come_back() throws Exception {
        Map<String, Long> before = checkout.run().parts();
        for (String part : new String[] {"repairs", "database", "broker"}) {
            assertThat(ProcessHandle.of(before.getOrDefault(part, 0L))
                            .orElseThrow()
                            .destroyForcibly())
                    .isTrue();
        }
        eventually(() ->
                Ports.answers(checkout.port() + Layout.DATABASE) && Ports.answers(checkout.port() + Layout.BROKER));
        eventually(() -> said("repairs serves again") && said("database serves again") && said("broker serves again"));
        assertThat(get(Program.REPAIRS, "/health").statusCode()).isEqualTo(200);
        assertThat(checkout.run().parts().get("repairs")).isNotEqualTo(before.get("repairs"));
        assertThat(log()).contains("The repairs ended (killed)", "It is started again in 1 s.");
    }

    @Test
    @Order(6)
    void down_stops_all_in_order_and_says_so() throws Exception {
        registerKey = Files.readString(checkout.data().resolve("secrets/register-key.pem"));
        assertThat(exitCode(checkout.down("down"))).isZero();
        assertThat(checkout.said("down"))
                .containsSubsequence("gateway", "repairs", "broker", "database", "Nothing runs any more");
        assertThat(checkout.processes()).isEmpty();
        assertThat(exitCode(checkout.down("down-again"))).isZero();
        assertThat(checkout.said("down-again")).contains("Nothing runs in");
    }

    @Test
    @Order(7)
    void after_a_killed_supervisor_the_next_start_ends_what_it_left() throws Exception {
        Process killed = checkout.up("killed");
        eventually(() -> checkout.said("killed").contains("gateway          ready"));
        killed.destroyForcibly().waitFor();
        assertThat(checkout.processes()).isNotEmpty();
        foreground = checkout.up("foreground", "--without", "donations");
        eventually(() -> checkout.said("foreground").contains("Boucle runs"));
        assertThat(checkout.said("foreground")).contains("An earlier run had been killed");
    }

    @Test
    @Order(8)
    void a_program_that_is_left_out_can_be_run_by_somebody_else() throws Exception {
        assertThat(checkout.run().parts()).hasSize(8).doesNotContainKey("donations");
        assertThat(checkout.said("foreground"))
                .contains("The donations is yours to run: fr.boucle.donations.Application with the environment of");
        Path environment = Standalone.file(checkout.data(), Program.DONATIONS);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(environment)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(environment))
                .contains("BOUCLE_DB_USER=\"boucle_donations_app\"", "BOUCLE_PORT=\"" + (checkout.port() + 2) + "\"");
    }

    @Test
    @Order(9)
    void the_end_signal_leaves_nothing_running_and_no_secret_changes() throws Exception {
        Process up = Objects.requireNonNull(foreground);
        up.destroy();
        assertThat(exitCode(up)).isEqualTo(143);
        assertThat(checkout.said("foreground")).contains("Nothing runs any more");
        assertThat(checkout.processes()).isEmpty();
        assertThat(Files.readString(checkout.data().resolve("secrets/register-key.pem")))
                .isEqualTo(registerKey);
    }

    @Test
    @Order(10)
    void a_program_that_is_not_built_is_told_in_a_sentence() throws Exception {
        Files.delete(checkout.data().resolveSibling("gateway/target/gateway-1-SNAPSHOT.jar"));
        assertThat(exitCode(checkout.up("unbuilt"))).isEqualTo(1);
        assertThat(checkout.said("unbuilt"))
                .contains("The gateway is not built", "start with infra/up, which builds it")
                .doesNotContain("Exception");
    }

    private HttpResponse<String> get(Program program, String path) throws Exception {
        int port = checkout.port() + program.offset();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private boolean said(String words) {
        return log().contains(words);
    }

    private String log() {
        try {
            return Files.readString(Up.log(checkout.data()));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int exitCode(Process process) throws InterruptedException {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static void eventually(BooleanSupplier holds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as("still not so after %d s", PATIENCE_SECONDS)
                    .isLessThan(end);
            boolean _ = new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS);
        }
    }

    private static int tenFreePorts() {
        int port = 20_080;
        while (java.util.stream.IntStream.range(port, port + 10).anyMatch(p -> !Ports.isFree(p))) {
            port += 10;
        }
        return port;
    }
}
