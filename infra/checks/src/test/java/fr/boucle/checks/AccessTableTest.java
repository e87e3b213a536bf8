package fr.boucle.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The declared table and the API documents name the same operations. */
class AccessTableTest {
    private final AccessTable table = AccessTable.read();
    private final Set<String> documented =
            Operation.all().stream().map(Operation::name).collect(Collectors.toSet());

    @Test
    void every_service_has_an_api_document() {
        List<String> without = Checkout.contexts().stream()
                .filter(context -> !Files.exists(Operation.document(context)))
                .toList();
        assertThat(without).as("services without META-INF/swagger/openapi.yml").isEmpty();
    }

    @Test
    void every_operation_says_who_may_call_it() {
        Set<String> missing = new TreeSet<>(documented);
        missing.removeAll(table.operations());
        assertThat(missing)
                .as("operations to add to infra/checks/authorization.csv")
                .isEmpty();
    }

    @Test
    void the_table_names_no_operation_that_is_not_there() {
        Set<String> unknown = new TreeSet<>(table.operations());
        unknown.removeAll(documented);
        assertThat(unknown)
                .as("operations to take from infra/checks/authorization.csv")
                .isEmpty();
    }

    @Test
    void every_cell_is_filled() {
        assertThat(table.faults()).isEmpty();
    }
}
