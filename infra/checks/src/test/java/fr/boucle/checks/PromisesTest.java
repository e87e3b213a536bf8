package fr.boucle.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages promise to a household, each with the test that holds it: {@code promises.csv}. */
class PromisesTest {
    private static final String PAGES = "gateway/src/main/jte";
    private static final Pattern FOR_HOUSEHOLDS = Pattern.compile(
            "open/(ask|guide|easy|firststart|privacy)|redistribution/(own\\w+|followed|follow|elsewhere|kept|erasure|help)");
    private static final Pattern SENTENCES = Pattern.compile("(?:p\\.(?:t|rich)\\(|hint = )\"([^\"]*)\"");
    /** What sounds like a promise. */
    private static final Pattern PROMISES = Pattern.compile(
            "[Vv]ous pouvez (?!pas)|gratuit|(quatorze|soixante|trente) jours|eux ans après|une personne décide|autre personne|garde[rz]? (sa|votre) place"
                    + "|gard[ée] (jusqu|quatorze)|n'est (pas )?gardé|effac(é|és|ez) (avec|tout|deux|vous)|échang[ée]|sans reproche|n'ouvre|premier jour"
                    + "|n'est envoyé|qu'une fois|remplace votre",
            Pattern.CASE_INSENSITIVE);

    private record Promise(String words, String testClass, String method) {}

    private static List<Promise> promises() {
        return Checkout.read(Checkout.root().resolve("infra/checks/promises.csv"))
                .lines()
                .skip(1)
                .map(line -> line.split("[;#]"))
                .map(parts -> new Promise(parts[0], parts[1], parts[2]))
                .toList();
    }

    private static List<String> sentences() {
        return Checkout.files(
                        PAGES, path -> FOR_HOUSEHOLDS.matcher(path.toString()).find())
                .stream()
                .flatMap(page -> SENTENCES.matcher(Checkout.read(page)).results())
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    @Test
    void each_promise_stands_in_a_page_and_has_its_test() {
        List<String> pages = sentences();
        List<Path> tests = Stream.of("services", "gateway/src")
                .flatMap(
                        folder -> Checkout.files(folder, path -> path.toString().endsWith("Test.java")).stream())
                .toList();
        List<String> faults = new ArrayList<>();
        for (Promise promise : promises()) {
            if (pages.stream().noneMatch(sentence -> sentence.contains(promise.words()))) {
                faults.add("no page promises “" + promise.words() + "” any more");
            }
            if (tests.stream()
                    .filter(test -> test.endsWith(promise.testClass() + ".java"))
                    .noneMatch(test -> Checkout.read(test).contains("void " + promise.method() + "("))) {
                faults.add("no test " + promise.testClass() + "#" + promise.method());
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void what_sounds_like_a_promise_is_one_of_them() {
        List<Promise> known = promises();
        assertThat(sentences().stream()
                        .filter(sentence -> PROMISES.matcher(sentence).find())
                        .filter(sentence -> known.stream().noneMatch(promise -> sentence.contains(promise.words()))))
                .as("sentences without a test in promises.csv")
                .isEmpty();
    }
}
