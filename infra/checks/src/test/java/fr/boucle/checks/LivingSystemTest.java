package fr.boucle.checks;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.checks.AccessTable.Access;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Caller;
import fr.boucle.testkit.Tokens;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * All services at once, with something in each: everybody tries everything, then everything that was kept is searched for
 * people. The order matters: the allowed calls come after the refused ones, the search last.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LivingSystemTest {
    private static final int TOO_MUCH = 1_100_000;
    /** Not there; or refused for its form alone, before anything was looked for. */
    private static final Set<Integer> REFUSED_UNSEEN = Set.of(404, 422);

    private final AccessTable table = AccessTable.read();
    private final List<Operation> operations = Operation.all();
    private World world;
    private Calls calls;

    @BeforeAll
    void start() throws Exception {
        Path folder = Files.createDirectories(Checkout.root().resolve("infra/checks/target/system"));
        world = new World(RunningServices.start(folder));
        calls = new Calls(world);
        world.fill();
    }

    @AfterAll
    void stop() {
        if (world != null) {
            world.close();
        }
    }

    @Test
    @Order(1)
    void nobody_and_the_bearer_of_a_bad_token_must_sign_in() {
        Faults faults = new Faults();
        for (Operation operation : operations) {
            if (table.isPublic(operation)) {
                continue;
            }
            String role = table.roles().stream()
                    .filter(one -> table.access(operation, one) != Access.NO)
                    .findFirst()
                    .orElse("steward");
            String valid = Tokens.of(world.own(role));
            String expired = Tokens.of(world.own(role), Instant.now().minusSeconds(60));
            String forged = valid.substring(0, valid.length() - 12) + "AAAAAAAAAAAA";
            Map<String, Answer> answers = Map.of(
                    "nobody", calls.call(operation, world.services.asNobody(operation.context())),
                    "expired", calls.call(operation, world.services.withToken(operation.context(), expired)),
                    "forged", calls.call(operation, world.services.withToken(operation.context(), forged)));
            answers.forEach((who, answer) -> faults.unless(operation, who, answer, Set.of(401)));
        }
        assertThat(faults.found()).isEmpty();
    }

    @Test
    @Order(2)
    void a_role_that_may_not_is_told_so() {
        Faults faults = new Faults();
        for (Operation operation : operations) {
            for (String role : table.roles()) {
                if (table.access(operation, role) == Access.NO) {
                    Answer answer = calls.call(operation, world.as(operation.context(), role));
                    faults.unless(operation, role, answer, Set.of(403));
                }
            }
        }
        assertThat(faults.found()).isEmpty();
    }

    @Test
    @Order(3)
    void what_the_world_holds_is_there_for_its_own() {
        Faults faults = new Faults();
        for (Operation operation : operations) {
            if (!operation.showsOneObject()) {
                continue;
            }
            for (String role : table.roles()) {
                if (table.access(operation, role) == Access.OWN) {
                    Answer answer = calls.call(operation, world.as(operation.context(), role));
                    if (answer.status() != 200) {
                        faults.add(operation, "own " + role, answer);
                    }
                }
            }
        }
        assertThat(faults.found())
                .as("objects that a foreign organisation cannot be tried on")
                .isEmpty();
    }

    @Test
    @Order(4)
    void a_foreign_object_is_not_there() {
        Faults faults = new Faults();
        for (Operation operation : operations) {
            for (String role : table.roles()) {
                if (table.access(operation, role) == Access.OWN) {
                    assertThat(world.holds(operation))
                            .as("an object for %s", operation.name())
                            .isTrue();
                    Answer answer = calls.call(operation, world.services.as(operation.context(), World.foreign(role)));
                    faults.unless(operation, "foreign " + role, answer, REFUSED_UNSEEN);
                }
            }
        }
        assertThat(faults.found()).isEmpty();
    }

    @Test
    @Order(5)
    void a_broken_body_is_refused_in_words() {
        Faults faults = new Faults();
        for (Operation operation : operations) {
            if (operation.takesJson() && calls.valid(operation) instanceof Map<?, ?> valid) {
                Map<String, Object> body = valid.entrySet().stream()
                        .collect(Collectors.toMap(one -> String.valueOf(one.getKey()), Map.Entry::getValue));
                for (Bodies.Broken broken : Bodies.broken(body)) {
                    Answer answer = calls.call(operation, allowed(operation), broken.body());
                    faults.unless(operation, broken.fault(), answer, Set.of(400, 422));
                }
                Answer large = calls.call(operation, allowed(operation), "{\"x\": \"" + "x".repeat(TOO_MUCH) + "\"}");
                faults.unless(operation, "1.1 MB of JSON", large, Set.of(413));
            }
        }
        assertThat(faults.found()).isEmpty();
    }

    @Test
    @Order(6)
    void a_role_that_may_is_let_in() {
        Faults faults = new Faults();
        Map<Integer, Integer> statuses = new TreeMap<>();
        for (Operation operation : operations) {
            for (String role : table.roles()) {
                if (table.access(operation, role) != Access.NO) {
                    Answer answer = calls.call(operation, world.as(operation.context(), role));
                    statuses.merge(answer.status(), 1, Integer::sum);
                    faults.unlessLetIn(table.isPublic(operation), operation, role, answer);
                }
            }
            if (table.isPublic(operation)) {
                faults.unlessLetIn(
                        true, operation, "nobody", calls.call(operation, world.services.asNobody(operation.context())));
            }
        }
        System.out.println("answers to those who may: " + statuses);
        assertThat(faults.found()).isEmpty();
    }

    @Test
    @Order(7)
    void nothing_that_is_kept_or_published_tells_of_a_person() throws Exception {
        LeakSearch search = new LeakSearch(world.canaries);
        List<Message> messages = world.services.topics().read();
        search.lookIntoTopics(messages);
        Set<String> homes = homes();
        for (String context : Checkout.contexts()) {
            try (Connection database = world.services.database(context)) {
                search.lookIntoTables(context, database, homes);
            }
            search.look(
                    "metrics of " + context,
                    world.services.asNobody(context).get("/prometheus").text());
        }
        world.services.logFiles().forEach(search::lookIntoFile);
        System.out.printf(
                "%d values planted, %d messages, %d places searched%n",
                world.canaries.planted(), messages.size(), search.looked());
        assertThat(messages).hasSizeGreaterThan(10);
        assertThat(search.found()).as("personal data outside its home").isEmpty();
    }

    @Test
    @Order(8)
    void what_was_published_is_in_the_published_language() {
        Set<String> golden = GoldenFiles.all().stream().map(GoldenFile::type).collect(Collectors.toSet());
        Set<String> unknown = world.services.topics().read().stream()
                .map(Message::type)
                .filter(type -> !golden.contains(type))
                .collect(Collectors.toSet());
        assertThat(unknown).as("event types without a golden file").isEmpty();
    }

    @Test
    @Order(9)
    void no_service_met_an_error_of_its_own() {
        List<String> errors = world.services.logFiles().stream()
                .flatMap(file -> Checkout.read(file)
                        .lines()
                        .filter(line -> line.contains(" ERROR "))
                        .map(line -> file.getFileName() + ": " + line))
                .limit(20)
                .toList();
        assertThat(errors).isEmpty();
    }

    private Caller allowed(Operation operation) {
        return table.roles().stream()
                .filter(role -> table.access(operation, role) != Access.NO)
                .findFirst()
                .map(role -> world.as(operation.context(), role))
                .orElseGet(() -> world.services.asNobody(operation.context()));
    }

    private static Set<String> homes() {
        return new HashSet<>(Checkout.read(Checkout.root().resolve("infra/checks/homes.csv"))
                .lines()
                .skip(1)
                .map(line -> line.split(";")[0])
                .toList());
    }
}
