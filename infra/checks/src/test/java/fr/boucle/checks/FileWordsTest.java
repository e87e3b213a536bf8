package fr.boucle.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A list that people take along has words in its columns, never the name of a constant. */
class FileWordsTest {
    private static final Pattern COLUMN = Pattern.compile("Column<>\\(\\s*\"[^\"]+\",\\s*([\\w.]+)::(\\w+)\\)");

    /** For programs: its words are the pages' alone, which write the file for people themselves. */
    private static final Set<String> WORDED_BY_PAGES = Set.of("BatchLists.java");

    @Test
    void no_column_of_a_file_shows_a_constant_as_it_is() {
        List<Path> sheets = Stream.of("services", "infra")
                .flatMap(folder -> Checkout.files(folder, FileWordsTest::isSource).stream())
                .filter(file -> COLUMN.matcher(Checkout.read(file)).find())
                .toList();
        assertThat(sheets).hasSizeGreaterThan(25);
        assertThat(sheets.stream().flatMap(FileWordsTest::codes))
                .as("columns of codes: give the constant its label, as LotState has")
                .isEmpty();
    }

    private static boolean isSource(Path file) {
        String name = file.toString();
        return name.endsWith(".java")
                && name.contains("/src/main/")
                && !WORDED_BY_PAGES.contains(String.valueOf(file.getFileName()));
    }

    private static Stream<String> codes(Path file) {
        return COLUMN.matcher(Checkout.read(file))
                .results()
                .filter(column -> isConstant(file, column))
                .map(column -> Checkout.name(file) + ": " + column.group(1) + "::" + column.group(2));
    }

    private static boolean isConstant(Path file, MatchResult column) {
        String place = Checkout.name(file)
                .replaceFirst(".*/src/main/java/", "")
                .replaceFirst("/[^/]*$", "")
                .replace('/', '.');
        String type = column.group(1).replace('.', '$');
        return Classes.ALL.stream()
                .filter(one -> one.getPackageName().equals(place))
                .filter(one ->
                        one.getName().endsWith("." + type) || one.getName().endsWith("$" + type))
                .flatMap(one -> one.getMethods().stream())
                .filter(method -> method.getName().equals(column.group(2)))
                .map(method -> method.getRawReturnType())
                .anyMatch(FileWordsTest::isCoded);
    }

    /** A grade is called by its letter. */
    private static boolean isCoded(JavaClass type) {
        return type.isEnum()
                && type.getEnumConstants().stream()
                        .anyMatch(constant -> constant.name().length() > 1);
    }
}
