package fr.boucle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stranger uploads to a page that is not for them does not stay on our disk. */
class UploadsLeftTest {
    private static final int MEGABYTES = 3;
    private static final int TIMES = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static Territory territory;

    @BeforeAll
    static void start() {
        territory = new Territory().quiet();
    }

    @AfterAll
    static void stop() {
        territory.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/inventaires",
                "/inventaires/annotation",
                "/registre/controle",
                "/registre/verification",
                "/registre/erreurs",
                "/registre/reprise",
                "/codes/listes/apercu",
                "/nulle-part"
            })
    void an_upload_of_nobody_leaves_no_file(String page) throws Exception {
        Set<Path> before = uploads();
        for (int i = 0; i < TIMES; i++) {
            HttpResponse<Void> answer = CLIENT.send(upload(page), BodyHandlers.discarding());
            assertThat(answer.statusCode()).isBetween(300, 499);
        }
        long until = System.nanoTime() + PATIENCE.toNanos();
        Set<Path> left = left(before);
        while (!left.isEmpty() && System.nanoTime() < until) {
            assertThat(new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS)).isFalse();
            left = left(before);
        }
        assertThat(left).isEmpty();
    }

    private static HttpRequest upload(String page) {
        String start =
                "--x\r\nContent-Disposition: form-data; name=\"jeton\"\r\n\r\nx\r\n--x\r\nContent-Disposition: form-data;"
                        + " name=\"fichier\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n";
        return HttpRequest.newBuilder(URI.create(territory.at(page)))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(start + "a;b\n".repeat(MEGABYTES * 256 * 1024) + "\r\n--x--\r\n"))
                .build();
    }

    private static Set<Path> left(Set<Path> before) {
        return uploads().stream().filter(path -> !before.contains(path)).collect(Collectors.toSet());
    }

    private static Set<Path> uploads() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(path -> path.getFileName().toString().startsWith("FUp_"))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
