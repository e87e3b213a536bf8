package fr.boucle.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.source.tree.CompilationUnitTree;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the pages of the gateway ask of the services and read of their answers is what the API documents offer. */
class PageContractTest {
    private static final Pattern PARAMETER = Pattern.compile("[?&]([A-Za-z]+)=");
    /** Every list takes these, read from the request by one class for all services. */
    private static final Set<String> PAGING = Set.of("after", "limit", "sort");

    private static final Map<String, ApiDocument> DOCUMENTS =
            Checkout.contexts().stream().collect(Collectors.toMap(context -> context, ApiDocument::of));
    private static final List<PageCalls.Call> CALLS = PageCalls.of(units());

    @Test
    void the_source_says_what_each_page_asks() {
        assertThat(CALLS).hasSizeGreaterThan(150);
        assertThat(CALLS).filteredOn(call -> call.paths().contains(Texts.OPEN)).isEmpty();
    }

    @Test
    void every_address_and_method_is_offered() {
        Set<String> unknown = new TreeSet<>();
        each((call, document, path) -> {
            if (document.operations(call.method(), path).isEmpty()) {
                unknown.add(call.at() + " asks " + call.services() + " " + call.method() + " " + path);
            }
        });
        assertThat(unknown).isEmpty();
    }

    @Test
    void every_parameter_is_taken() {
        Set<String> unknown = new TreeSet<>();
        each((call, document, path) -> PARAMETER
                .matcher(path)
                .results()
                .map(found -> found.group(1))
                .forEach(name -> {
                    if (document.operations(call.method(), path).stream()
                            .noneMatch(operation -> PAGING.contains(name)
                                    || ApiDocument.parameters(operation).contains(name))) {
                        unknown.add(call.at() + " asks " + path + " by " + name);
                    }
                }));
        assertThat(unknown).isEmpty();
    }

    @Test
    void every_member_that_is_sent_is_read() {
        Set<String> unknown = new TreeSet<>();
        for (PageCalls.Call call : CALLS) {
            Set<String> read = new HashSet<>();
            each(call, (document, path) -> document.operations(call.method(), path).stream()
                    .map(document::body)
                    .flatMap(Optional::stream)
                    .forEach(schema -> read.addAll(document.members(schema).keySet())));
            call.members().stream()
                    .filter(member -> !read.contains(member))
                    .forEach(member -> unknown.add(call.at() + " sends " + member + " to " + call.paths()));
        }
        assertThat(unknown).isEmpty();
    }

    /** A record that reads several answers has no field that none of them has. */
    @Test
    void every_field_that_a_page_reads_is_answered() {
        Map<String, Set<String>> missing = new TreeMap<>();
        each((call, document, path) -> document.operations(call.method(), path).stream()
                .map(document::answer)
                .flatMap(Optional::stream)
                .map(schema -> call.many() ? document.element(schema) : schema)
                .forEach(schema -> read(loaded(call.type()), schema, document, missing)));
        missing.values().removeIf(Set::isEmpty);
        assertThat(missing).isEmpty();
    }

    /** A service that does not describe what it answers leaves its pages unheld: no more than these do. */
    @Test
    void answers_are_described() {
        Set<String> open = new TreeSet<>();
        each((call, document, path) -> {
            if (loaded(call.type()).isRecord()
                    && document.operations(call.method(), path).stream()
                            .map(document::answer)
                            .flatMap(Optional::stream)
                            .map(schema -> call.many() ? document.element(schema) : schema)
                            .allMatch(schema -> document.members(schema).isEmpty())) {
                open.add(call.services() + path);
            }
        });
        assertThat(open)
                .isSubsetOf(
                        "[donations]/balances/{}?lines=false",
                        "[donations]/balances/{}/purchases",
                        "[donations]/balances/{}/purchases?spentCents={}00&reusedSpentCents={}00",
                        "[donations]/inventories/previews",
                        "[redistribution]/own-requests",
                        "[redistribution]/references/priority-weights/{}",
                        "[redistribution]/requests");
    }

    /** Notes the fields of a record, and of the records in it, that are not among the members of an answer. */
    private static void read(Class<?> type, JsonNode schema, ApiDocument document, Map<String, Set<String>> missing) {
        Map<String, JsonNode> members = document.members(schema);
        if (!type.isRecord() || members.isEmpty()) {
            return;
        }
        Set<String> here = new TreeSet<>();
        for (RecordComponent field : type.getRecordComponents()) {
            JsonProperty renamed = field.getAccessor().getAnnotation(JsonProperty.class);
            String name = renamed == null ? field.getName() : renamed.value();
            JsonNode member = members.get(name);
            if (member == null) {
                here.add(name);
            } else {
                JsonNode held = document.isList(member) ? document.element(member) : member;
                read(inner(field.getGenericType()), held, document, missing);
            }
        }
        missing.merge(type.getName(), here, PageContractTest::both);
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Class<?> inner(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType many ->
                inner(many.getActualTypeArguments()[many.getActualTypeArguments().length - 1]);
            default -> Object.class;
        };
    }

    private static Class<?> loaded(@Nullable String name) {
        try {
            return name == null ? Object.class : Class.forName(name);
        } catch (ClassNotFoundException notOurs) {
            return Object.class;
        }
    }

    private static List<CompilationUnitTree> units() {
        return Sources.units("gateway");
    }

    private interface Check {
        void of(PageCalls.Call call, ApiDocument document, String path);
    }

    private static void each(Check check) {
        CALLS.forEach(call -> each(call, (document, path) -> check.of(call, document, path)));
    }

    private static void each(PageCalls.Call call, BiConsumer<ApiDocument, String> check) {
        for (String service : call.services()) {
            call.paths().forEach(path -> check.accept(DOCUMENTS.get(service), path));
        }
    }
}
