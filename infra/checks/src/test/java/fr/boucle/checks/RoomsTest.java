package fr.boucle.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packages inside a service: how large they are, what they hide, how they know one another. */
class RoomsTest {
    private static final int MAX_FOLDER = 70;
    private static final String REPOSITORY = "io.micronaut.data.jdbc.annotation.JdbcRepository";
    private static final Set<String> WRITING = Set.of("Post", "Put", "Delete", "Patch");
    // what is asked for by a post, because the question would say too much in an address
    private static final Pattern READING =
            Pattern.compile("(Show|List|Find|Follow|Scan|Preview|Export|Print|Verify)[A-Z].*");

    @Test
    void no_folder_holds_more_than_seventy_files() {
        Map<String, Long> folders = Sources.main().stream()
                .collect(Collectors.groupingBy(
                        file -> file.path().substring(0, file.path().lastIndexOf('/')), Collectors.counting()));
        Map<String, List<String>> found = new TreeMap<>();
        folders.forEach((folder, files) -> {
            if (files > MAX_FOLDER) {
                found.computeIfAbsent(folder.substring(0, folder.indexOf("/src/")), _ -> new ArrayList<>())
                        .add(folder + " holds " + files + " files");
            }
        });
        NotYet.check("folders", found);
    }

    @Test
    void a_flat_service_shows_only_its_application() {
        NotYet.check("shown", inServices(rooms -> rooms.names().isEmpty() ? rooms.shown() : List.of()));
    }

    @Test
    void the_packages_of_a_service_form_no_circle() {
        NotYet.check("circles", inServices(Rooms::circles));
    }

    @Test
    void the_root_is_known_for_what_knows_no_package() {
        NotYet.check("root", inServices(Rooms::rootKnownForMore));
    }

    @Test
    void two_thirds_of_a_services_types_are_hidden() {
        NotYet.check("hidden", inServices(Rooms::tooManyShown));
    }

    @Test
    void the_readme_of_a_service_draws_the_order_of_its_packages() {
        NotYet.check("readme", inServices(Rooms::againstTheReadme));
    }

    @Test
    void a_use_case_that_writes_sees_no_row() {
        Map<String, List<String>> found = new TreeMap<>();
        for (String context : Checkout.contexts()) {
            List<String> seen = Rooms.of(context).types().stream()
                    .filter(RoomsTest::isWriting)
                    .flatMap(type -> type.getDirectDependenciesFromSelf().stream()
                            .map(one -> one.getTargetClass())
                            .filter(one -> one.isAnnotatedWith("io.micronaut.data.annotation.MappedEntity"))
                            .map(one -> type.getName() + " sees " + one.getName()))
                    .distinct()
                    .sorted()
                    .toList();
            if (!seen.isEmpty()) {
                found.put("services/" + context, seen);
            }
        }
        NotYet.check("rows", found);
    }

    /** Whoever holds the outbox is a store; what its tables hold is written by it alone, with the event of it. */
    @Test
    void a_use_case_writes_no_table_that_a_store_keeps() {
        List<String> own = new ArrayList<>();
        Set<JavaClass> all = new HashSet<>();
        for (String context : Checkout.contexts()) {
            List<JavaClass> types = Rooms.of(context).types();
            Set<JavaClass> kept = types.stream()
                    .filter(type ->
                            knows(type).anyMatch(one -> one.getSimpleName().equals("Outbox")))
                    .flatMap(RoomsTest::knows)
                    .filter(one -> one.isAnnotatedWith(REPOSITORY))
                    .collect(Collectors.toSet());
            all.addAll(kept);
            types.stream()
                    .filter(RoomsTest::isWriting)
                    .flatMap(type -> type.getMethodCallsFromSelf().stream())
                    .filter(call -> kept.contains(call.getTargetOwner()) && writes(call))
                    .map(call -> call.getDescription())
                    .forEach(own::add);
        }
        assertThat(all).hasSizeGreaterThan(15);
        assertThat(own).isEmpty();
    }

    private static Stream<JavaClass> knows(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream().map(Dependency::getTargetClass);
    }

    private static boolean writes(JavaMethodCall call) {
        return call.getTarget().resolveMember().map(RoomsTest::isWriting).orElse(true);
    }

    /** A query says so itself, what has a body by what it asks, and what has neither by its name. */
    private static boolean isWriting(JavaMethod method) {
        return method.tryGetAnnotationOfType("io.micronaut.data.annotation.Query")
                .map(query -> String.valueOf(query.get("value").orElse(""))
                        .strip()
                        .matches("(?s)(INSERT|UPDATE|DELETE|REPLACE)\\b.*"))
                .orElseGet(() -> method.getModifiers().contains(JavaModifier.ABSTRACT)
                        ? !method.getName().matches("(find|get|list|count|exists).*")
                        : method.getMethodCallsFromSelf().stream()
                                .filter(call -> call.getTargetOwner().equals(method.getOwner()))
                                .anyMatch(RoomsTest::writes));
    }

    private static boolean isWriting(JavaClass type) {
        return type.getSimpleName().startsWith("When")
                || !READING.matcher(type.getSimpleName()).matches()
                        && type.isAnnotatedWith("io.micronaut.http.annotation.Controller")
                        && type.getMethods().stream().anyMatch(method -> WRITING.stream()
                                .anyMatch(verb -> method.isAnnotatedWith("io.micronaut.http.annotation." + verb)));
    }

    private static Map<String, List<String>> inServices(Function<Rooms, List<String>> rule) {
        Map<String, List<String>> found = new TreeMap<>();
        for (String context : Checkout.contexts()) {
            List<String> broken = rule.apply(Rooms.of(context));
            if (!broken.isEmpty()) {
                found.put("services/" + context, broken);
            }
        }
        return found;
    }
}
