package fr.boucle.wasteregister.log;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Caller;
import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.Someone;
import fr.boucle.testkit.Tokens;
import fr.boucle.values.Ids;
import fr.boucle.wasteregister.A;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** What a register of a million lines costs: appending, proving, searching, exporting; {@code infra/bench register} runs it. */
class RegisterBenchmark {
    private static final int SIZE = 1_000_000;
    private static final int TIMES = 100;
    private static final long NANOS = 1_000_000;
    private static final long MEGABYTE = 1024 * 1024;
    private static final String API = "/api/waste-register/";

    private final ServicePart part = ServicePart.start("waste-register", Map.of());
    private final Actor keeper = A.keeper(part);
    private final Actor auditor = Someone.with(Role.AUDITOR);
    private final Map<String, String> fields = fields();

    @Test
    void a_million_lines() throws Exception {
        eventually(Duration.ofSeconds(30), () -> write(0).expect(200));
        measure("append a line to an empty register", this::write);
        try (part) {
            long began = System.nanoTime();
            fill();
            System.out.println("filled to " + SIZE + " lines in " + since(began) / 1_000 + " s");
            eventually(Duration.ofMinutes(1), () -> assertThat(
                            part.as(auditor).get(API + "checkpoint").text())
                    .contains("\n" + SIZE + "\n"));
            ask();
            export("exports/trackdechets/incoming.csv?from=2021-01-01&to=2021-12-31");
            export("exports/trackdechets/incoming.csv");
            export("exports/entries.ndjson");
        }
    }

    private void ask() {
        Caller reader = part.as(auditor);
        Random any = new Random(7);
        measure("inclusion proof", _ -> reader.get(API + "entries/" + any.nextInt(SIZE) + "/proof?size=" + SIZE));
        measure("first page of lines", _ -> reader.get(API + "lines?limit=25"));
        measure(
                "lines of one day",
                i -> reader.get(API + "lines?limit=25&from=2023-02-%1$02d&to=2023-02-%1$02d".formatted(1 + i % 28)));
        measure("append a line", this::write);
    }

    private void fill() throws SQLException, IOException {
        try (Connection database = part.database()) {
            database.createStatement().executeUpdate("DELETE FROM register_line_version WHERE entry_index > 0");
            database.createStatement().executeUpdate("DELETE FROM register_entry WHERE idx > 0");
            database.createStatement().executeUpdate("DELETE FROM register_checkpoint");
            MillionLines.fill(database, SIZE);
        }
    }

    private Answer write(int unused) {
        return part.as(keeper)
                .put(API + "lines/" + Ids.next(), Map.of("registerType", "INCOMING_WASTE", "fields", fields));
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = A.incoming();
        fields.remove("publicId");
        fields.remove("reportForCompanySiret");
        return fields;
    }

    private static void measure(String what, IntFunction<Answer> call) {
        long[] took = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long began = System.nanoTime();
            assertThat(call.apply(i).status()).as(what).isEqualTo(200);
            took[i] = System.nanoTime() - began;
        }
        Arrays.sort(took);
        System.out.println(what + ": median " + took[TIMES / 2] / NANOS + " ms, 95th percentile "
                + took[TIMES * 95 / 100] / NANOS + " ms");
    }

    /** Reads an export to its end and looks at the heap of service and reader on the way. */
    private void export(String path) throws IOException, InterruptedException {
        long before = usedMegabytes();
        long most = 0;
        long bytes = 0;
        long began = System.nanoTime();
        try (HttpClient client = HttpClient.newHttpClient();
                InputStream body = client.send(
                                HttpRequest.newBuilder(part.url().resolve(API + path))
                                        .header("Authorization", "Bearer " + Tokens.of(auditor))
                                        .build(),
                                HttpResponse.BodyHandlers.ofInputStream())
                        .body()) {
            byte[] chunk = new byte[1 << 16];
            for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
                bytes += read;
                if (ThreadLocalRandom.current().nextInt(2_000) == 0) {
                    most = Math.max(most, usedMegabytes() - before);
                }
            }
        }
        assertThat(bytes).isPositive();
        System.out.println(path + ": " + bytes / MEGABYTE + " MB in " + since(began) + " ms, live heap at most " + most
                + " MB above its start");
    }

    private static long since(long began) {
        return (System.nanoTime() - began) / NANOS;
    }

    private static long usedMegabytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
    }
}
