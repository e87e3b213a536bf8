package fr.boucle.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The orders of a list are named three times: by its page, in its API document, and where its rows come from. They agree. */
class OrdersTest {
    /** In the description of an operation; what stands in brackets is about the order before it. */
    private static final Pattern TOLD = Pattern.compile("sort: ([^.;]*)");

    private static final Pattern WORD = Pattern.compile("\\b(?!or\\b)[a-z]\\w*");
    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)");
    private static final Pattern OFFERED = Pattern.compile("[?&]sort=-?(\\w+)");
    private static final String NAME = "\\s*(?:\"([a-z]\\w*)\"|([A-Z][A-Z_]+)\\b)";
    private static final Pattern COLUMN = Pattern.compile("\\.(?:column|made)\\(" + NAME);
    /** A list in memory has a table of its orders. */
    private static final Pattern HELD = Pattern.compile("(?:Map\\.of\\(|,)" + NAME + ",\\s*\\w+(?: ->|::)");

    /** Every service has these lists. */
    private static final List<String> LIBRARIES = List.of("infra/batches", "infra/messaging");

    private static final Map<String, ApiDocument> DOCUMENTS =
            Checkout.contexts().stream().collect(Collectors.toMap(context -> context, ApiDocument::of));

    @Test
    void each_order_that_a_page_offers_is_told_of_by_its_service() {
        List<String> offered = new ArrayList<>();
        Set<String> unknown = new TreeSet<>();
        for (PageCalls.Call call : PageCalls.of(Sources.units("gateway"))) {
            for (String path : call.paths()) {
                Set<String> told = call.services().stream()
                        .flatMap(service -> document(service).operations(call.method(), path).stream())
                        .flatMap(operation -> told(operation.path("description").asText()).stream())
                        .collect(Collectors.toSet());
                OFFERED.matcher(path).results().map(found -> found.group(1)).forEach(order -> {
                    offered.add(order);
                    if (!told.contains(order)) {
                        unknown.add(call.at() + " orders " + path.replaceFirst("[?&].*", "") + " by " + order);
                    }
                });
            }
        }
        assertThat(offered).hasSizeGreaterThan(100);
        assertThat(unknown).isEmpty();
    }

    @Test
    void each_order_that_a_service_tells_of_is_a_column_and_each_column_is_told_of() {
        Set<String> shared = LIBRARIES.stream()
                .flatMap(library -> columns(library, COLUMN).stream())
                .collect(Collectors.toSet());
        for (String context : Checkout.contexts()) {
            Set<String> told = document(context).descriptions().stream()
                    .map(OrdersTest::told)
                    .flatMap(Collection::stream)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> columns = columns("services/" + context, COLUMN);
            Set<String> held = columns("services/" + context, HELD);
            assertThat(told.stream()
                            .filter(order ->
                                    !columns.contains(order) && !held.contains(order) && !shared.contains(order)))
                    .as("orders that %s tells of and has not", context)
                    .isEmpty();
            assertThat(columns.stream().filter(column -> !told.contains(column)))
                    .as("columns of which %s tells nobody", context)
                    .isEmpty();
        }
    }

    private static ApiDocument document(String context) {
        return Objects.requireNonNull(DOCUMENTS.get(context), context);
    }

    private static Set<String> told(String description) {
        return TOLD.matcher(ASIDE.matcher(description).replaceAll(""))
                .results()
                .flatMap(found -> WORD.matcher(found.group(1)).results().map(MatchResult::group))
                .collect(Collectors.toSet());
    }

    private static Set<String> columns(String module, Pattern named) {
        Set<String> columns = new HashSet<>();
        Checkout.sources(module, "main").stream().map(Checkout::read).forEach(source -> named.matcher(source)
                .results()
                .map(found -> found.group(1) == null ? constant(source, found.group(2)) : found.group(1))
                .forEach(columns::add));
        return columns;
    }

    private static String constant(String source, String name) {
        return Pattern.compile("\\b" + name + " = \"-?(\\w+)\"")
                .matcher(source)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse(name);
    }
}
