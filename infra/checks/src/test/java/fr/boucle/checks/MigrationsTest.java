package fr.boucle.checks;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.values.Sha256;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A database that has run a migration starts no more once that file is another: what shipped stays, and the next one follows it. */
class MigrationsTest {
    private static final String LIST = "infra/checks/migrations.csv";
    private static final Map<String, String> SHIPPED = Checkout.read(
                    Checkout.root().resolve(LIST))
            .lines()
            .skip(1)
            .map(line -> line.split(";", -1))
            .collect(Collectors.toUnmodifiableMap(line -> line[0], line -> line[1]));

    /** What holds from a day on: a territory enters its own beside what ships. */
    private static final Pattern DATED =
            Pattern.compile("CREATE TABLE (\\w+) \\((?:(?!\\n\\)).)*\\n +valid_from ", Pattern.DOTALL);

    /** They ran before any territory had entered anything. */
    private static final Set<String> BEFORE_ANYBODY = Set.of(
            "services/donations/src/main/resources/db/migration/V2__rules.sql",
            "services/donations/src/main/resources/db/migration/V4__fates.sql",
            "services/donations/src/main/resources/db/migration/V6__waiting_and_drop_offs.sql",
            "services/redistribution/src/main/resources/db/migration/V1__redistribution.sql",
            "services/redistribution/src/main/resources/db/migration/V3__areas.sql");

    @Test
    void a_migration_that_shipped_is_as_it_was() {
        List<String> changed = new ArrayList<>();
        SHIPPED.forEach((name, sha256) -> {
            Path file = Checkout.root().resolve(name);
            if (!file.toFile().isFile() || !Sha256.hex(Checkout.read(file)).equals(sha256)) {
                changed.add(name
                        + " is not what shipped: a database that ran it would refuse to start. Put it back, and say"
                        + " what is new in a migration with the next number.");
            }
        });
        assertThat(changed).isEmpty();
    }

    @Test
    void every_migration_is_listed() {
        assertThat(migrations())
                .hasSizeGreaterThan(50)
                .filteredOn(file -> !SHIPPED.containsKey(Checkout.name(file)))
                .as("migrations without a line in " + LIST)
                .extracting(file -> Checkout.name(file) + ";" + Sha256.hex(Checkout.read(file)))
                .isEmpty();
    }

    /** Else the service would not start where a territory has a value of its own for that day; {@code LaterDefaultsTest} shows how. */
    @Test
    void a_value_that_ships_later_leaves_what_a_territory_entered() {
        List<String> inserts = new ArrayList<>();
        List<String> plain = new ArrayList<>();
        for (Path file : migrations()) {
            for (String insert : insertsIntoDated(file)) {
                inserts.add(insert);
                if (!BEFORE_ANYBODY.contains(Checkout.name(file)) && !insert.contains("ON DUPLICATE KEY UPDATE")) {
                    plain.add(Checkout.name(file) + ": end it with ON DUPLICATE KEY UPDATE, which changes nothing: "
                            + insert);
                }
            }
        }
        assertThat(inserts).hasSizeGreaterThan(4);
        assertThat(plain).isEmpty();
    }

    private static List<String> insertsIntoDated(Path migration) {
        List<String> dated = migrations().stream()
                .flatMap(file -> DATED.matcher(Checkout.read(file)).results())
                .map(table -> table.group(1))
                .toList();
        return Pattern.compile("INSERT[^;]*? INTO (?:" + String.join("|", dated) + ")\\b[^;]*")
                .matcher(Checkout.read(migration))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static List<Path> migrations() {
        return Stream.of("services", "infra")
                .flatMap(folder -> Checkout.files(folder, MigrationsTest::isMigration).stream())
                .toList();
    }

    private static boolean isMigration(Path file) {
        return file.toString().contains("/src/main/resources/db/")
                && String.valueOf(file.getFileName()).matches("V[\\d_]+__\\w+\\.sql");
    }
}
