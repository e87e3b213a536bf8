package fr.boucle.checks;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.values.Sha256;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
