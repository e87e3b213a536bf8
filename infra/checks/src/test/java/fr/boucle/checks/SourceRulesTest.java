package fr.boucle.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** House rules that only the sources show. */
class SourceRulesTest {
    private static final Set<String> CATCH_ALL = Set.of("Exception", "RuntimeException", "Throwable");
    // put together, so that this file does not contain what it forbids
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b");
    private static final Pattern UNWANTED = Pattern.compile("(org\\.mockito|lombok|org\\.mapstruct)\\..*");
    private static final Pattern TEXT = Pattern.compile(".*\\.(java|sql|jte|yml|yaml|xml|md|css|sh|csv|txt)");

    @Test
    void only_the_infrastructure_catches_everything() {
        List<String> found = Sources.all().stream()
                .filter(file -> file.isIn("services/", "gateway/"))
                .flatMap(file -> file.caught().stream()
                        .filter(one -> CATCH_ALL.contains(one.text()))
                        .map(file::at))
                .toList();
        assertThat(found).as("catch clauses that take everything").isEmpty();
    }

    @Test
    void nobody_sleeps() {
        List<String> found = Sources.all().stream()
                .filter(file -> !file.isIn("infra/messaging/src/main/", "infra/stack/src/main/"))
                .flatMap(file -> file.sleeps().stream().map(file::at))
                .toList();
        assertThat(found).as("sleeping threads; tests wait with eventually").isEmpty();
    }

    @Test
    void nobody_mocks_and_nobody_generates_accessors() {
        List<String> found = Sources.all().stream()
                .flatMap(file -> file.imports().stream()
                        .filter(name -> UNWANTED.matcher(name).matches())
                        .map(name -> file.path() + " imports " + name))
                .toList();
        assertThat(found).isEmpty();
    }

    @Test
    void only_the_streaming_door_is_reactive() {
        List<String> found = Sources.main().stream()
                .filter(file -> !file.isIn("gateway/src/main/java/fr/boucle/gateway/api/"))
                .flatMap(file -> file.imports().stream()
                        .filter(name -> name.startsWith("reactor."))
                        .map(name -> file.path() + " imports " + name))
                .toList();
        assertThat(found).isEmpty();
    }

    @Test
    void nothing_is_left_for_later() {
        List<String> found = new ArrayList<>();
        for (Path file :
                Checkout.files("", path -> TEXT.matcher(path.toString()).matches())) {
            if (UNFINISHED.matcher(Checkout.read(file)).find()) {
                found.add(Checkout.name(file));
            }
        }
        assertThat(found)
                .as("files with a mark of unfinished work: write an issue instead")
                .isEmpty();
    }

    @Test
    void every_package_says_that_nothing_is_null() {
        List<String> found = Sources.all().stream()
                .filter(file -> !isNullMarked(file))
                .map(SourceFile::path)
                .toList();
        assertThat(found)
                .as("sources whose package has no package-info with @NullMarked")
                .isEmpty();
    }

    private static boolean isNullMarked(SourceFile file) {
        String module = file.path().substring(0, file.path().indexOf("/src/"));
        String folder = file.packageName().replace('.', '/');
        return Stream.of("main", "test")
                .map(part -> Checkout.root()
                        .resolve(module + "/src/" + part + "/java")
                        .resolve(folder)
                        .resolve("package-info.java"))
                .filter(Files::exists)
                .anyMatch(info -> Checkout.read(info).contains("@NullMarked"));
    }
}
