package fr.boucle.wasteregister.log;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Keys;
import fr.boucle.testkit.ServicePart;
import fr.boucle.values.Ids;
import fr.boucle.wasteregister.A;
import fr.boucle.wasteregister.Intruder;
import fr.boucle.web.Actor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database brought back from an older copy, a copy that runs beside the first, a crash: no size is ever signed twice. */
class TwoHistoriesTest {
    private static final int WRITERS = 4;
    private static final int EACH = 25;

    @TempDir
    Path folder;

    private Path directory = Path.of("checkpoints");
    private Map<String, Object> settings = Map.of();

    @BeforeEach
    void place() throws Exception {
        directory = folder.resolve("checkpoints");
        Path key = Keys.pem(folder.resolve("key.pem"), Keys.ed25519());
        settings = Map.of(
                "boucle.register.key-file", key.toString(),
                "boucle.register.checkpoint-dir", directory.toString());
    }

    @Test
    void an_older_copy_that_is_brought_back_signs_nothing_until_what_is_missing_is_back() throws Exception {
        try (ServicePart part = ServicePart.start("waste-register", settings)) {
            Actor keeper = A.keeper(part);
            eventually(() -> write(part, keeper).expect(200));
            write(part, keeper);
            signedUpTo(part, 2);
            SchemaCopy older = SchemaCopy.of(part);
            write(part, keeper);
            write(part, keeper);
            signedUpTo(part, 4);
            SchemaCopy newer = SchemaCopy.of(part);
            Set<String> signed = notes(part);
            Map<String, String> files = files();

            part.stop();
            older.bringBack();
            part.start();
            eventually(() -> assertThat(halted(part)).contains("ENTRIES_MISSING", "\"from\":2,\"to\":4"));
            // what is written then is kept, and goes another way than what was signed
            eventually(() -> write(part, keeper).expect(200));
            eventually(() -> assertThat(halted(part)).contains("ENTRIES_MISSING", "\"from\":3,\"to\":4"));
            write(part, keeper).expect(200);
            write(part, keeper).expect(200);
            eventually(() -> assertThat(halted(part)).contains("ANOTHER_HISTORY", "\"from\":4"));
            assertThat(files()).isEqualTo(files);
            assertThat(signed).containsAll(notes(part));

            part.stop();
            newer.bringBack();
            part.start();
            eventually(() -> write(part, keeper).expect(200));
            signedUpTo(part, 5);
            assertThat(halted(part)).isEqualTo("{}");
            assertThat(files()).containsAllEntriesOf(byName(files));
        }
    }

    @Test
    void of_two_copies_that_run_under_load_one_goes_on_and_no_size_has_two_signatures() throws Exception {
        try (ServicePart first = ServicePart.start("waste-register", settings);
                ServicePart second = ServicePart.start("waste-register", settings)) {
            Actor keeper = A.keeper(first);
            eventually(() -> write(first, keeper).expect(200));
            write(first, keeper);
            signedUpTo(first, 2);
            second.stop();
            SchemaCopy.of(first).bringTo(second);
            second.start();
            Set<String> roots = new HashSet<>();
            try (ExecutorService writers = Executors.newFixedThreadPool(2 * WRITERS)) {
                List<Future<?>> running = new ArrayList<>();
                for (int i = 0; i < 2 * WRITERS; i++) {
                    ServicePart mine = i % 2 == 0 ? first : second;
                    running.add(writers.submit(() -> {
                        for (int line = 0; line < EACH; line++) {
                            write(mine, keeper).expect(200);
                        }
                    }));
                }
                for (Future<?> done : running) {
                    assertThat(done.get()).isNull();
                }
            }
            eventually(() -> assertThat(Stream.of(halted(first), halted(second))
                            .filter(said -> said.contains("reason"))
                            .toList())
                    .hasSize(1));
            roots.addAll(notes(first));
            roots.addAll(notes(second));
            roots.addAll(files().values());
            Map<Long, Set<String>> bySize = new TreeMap<>();
            roots.forEach(note -> bySize.computeIfAbsent(SignedHead.parse(note).size(), _ -> new HashSet<>())
                    .add(note));
            assertThat(bySize).allSatisfy((_, signed) -> assertThat(signed).hasSize(1));
            // whoever won the race has signed all of its own
            assertThat(bySize).containsKey(2L + WRITERS * EACH);
        }
    }

    @Test
    void a_crash_between_the_memory_outside_and_the_database_leaves_one_signature() throws Exception {
        try (ServicePart part = ServicePart.start("waste-register", settings)) {
            Actor keeper = A.keeper(part);
            eventually(() -> write(part, keeper).expect(200));
            write(part, keeper);
            signedUpTo(part, 2);
            Set<String> signed = notes(part);
            part.stop();
            try (var database = part.database();
                    var statement = database.createStatement()) {
                assertThat(statement.executeUpdate("DELETE FROM register_checkpoint WHERE size = 2"))
                        .isEqualTo(1);
            }
            part.start();
            eventually(() -> assertThat(notes(part)).isEqualTo(signed));
            assertThat(halted(part)).isEqualTo("{}");
        }
    }

    @Test
    void a_directory_that_is_gone_stops_the_register_and_it_goes_on_once_it_is_back() throws Exception {
        try (ServicePart part = ServicePart.start("waste-register", settings)) {
            Actor keeper = A.keeper(part);
            eventually(() -> write(part, keeper).expect(200));
            signedUpTo(part, 1);
            Path away = Files.move(directory, folder.resolve("away"));
            write(part, keeper).expect(200);
            eventually(() -> assertThat(halted(part)).contains("MEMORY_LOST", "\"from\":1,\"to\":2"));
            assertThat(files()).isEmpty();
            Path _ = Files.move(away, directory, StandardCopyOption.REPLACE_EXISTING);
            signedUpTo(part, 2);
            assertThat(halted(part)).isEqualTo("{}");
        }
    }

    private static Answer write(ServicePart part, Actor keeper) {
        Map<String, String> fields = A.incoming();
        fields.remove("publicId");
        return part.as(keeper)
                .put(
                        "/api/waste-register/lines/" + Ids.next(),
                        Map.of("registerType", "INCOMING_WASTE", "fields", fields));
    }

    private static void signedUpTo(ServicePart part, long size) {
        eventually(() -> assertThat(part.asNobody()
                        .get("/api/waste-register/checkpoint?size=" + size)
                        .expect(200)
                        .text())
                .contains("\n" + size + "\n"));
    }

    private static String halted(ServicePart part) {
        return part.asNobody().get("/api/waste-register/signing").expect(200).text();
    }

    private static Set<String> notes(ServicePart part) {
        try {
            return new HashSet<>(new Intruder(part).checkpoints());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> files() throws Exception {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.exists(directory) ? Files.list(directory) : Stream.empty()) {
            for (Path file :
                    files.filter(each -> !each.toString().endsWith(".lock")).toList()) {
                all.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return all;
    }

    private static Map<String, String> byName(Map<String, String> files) {
        Map<String, String> checkpoints = new TreeMap<>(files);
        checkpoints.keySet().removeIf(name -> !name.endsWith(".checkpoint"));
        return checkpoints;
    }
}
