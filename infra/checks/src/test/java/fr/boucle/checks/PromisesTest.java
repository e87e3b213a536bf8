package fr.boucle.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What pages, letters and papers promise to a household or to a structure, each with the test that holds it: {@code promises.csv}. */
class PromisesTest {
    private static final String PAGES = "gateway/src/main/jte";
    private static final Pattern FOR_WHO_ASKS = Pattern.compile(
            "open/(ask|guide|easy|firststart|privacy)|redistribution/(own\\w+|followed|follow|elsewhere|kept|erasure|help)"
                    + "|structures/(new|show|decisions|workshops|facts)");
    private static final String SERVICE = "services/redistribution/src/main/java";
    private static final Pattern LETTERS_AND_PAPERS = Pattern.compile(
            "/(letter/Letter|decision/NoticePage|appointment/(GuideSheet|LoanContract|LoanWords|SheetAsides|CalendarEntry)"
                    + "|endowment/Endowment(Receipt|Letter))\\.java$");
    private static final String WORDS = "gateway/src/main/resources/words";
    /** What a household's page says of each state. */
    private static final Pattern SAID_OF_A_STATE = Pattern.compile("(?m)^followed\\w*\\.\\w+ = (.*)$");
    /** A text that goes on in the next line of the code. */
    private static final Pattern GOES_ON = Pattern.compile("\"\\s*\\+\\s*\"");

    private static final Pattern LITERALS = Pattern.compile("\"([^\"\\n]*)\"");
    private static final Pattern SENTENCES = Pattern.compile("(?:p\\.(?:t|rich)\\(|hint = )\"([^\"]*)\"");
    /** What sounds like a promise. */
    private static final Pattern PROMISES = Pattern.compile(
            "[Vv]ous pouvez (?!pas)|gratuit|(quatorze|soixante|trente) jours|eux ans après|une personne décide|autre personne|garde[rz]? (sa|votre) place"
                    + "|gard[ée] (jusqu|quatorze)|n'est (pas )?gardé|effac(é|és|ez) (avec|tout|deux|vous)|échang[ée]|sans reproche|n'ouvre|premier jour"
                    + "|n'est envoyé|qu'une fois|remplace votre|prolong|repouss|(?<!p)réparé|rouverte|répond dans|caution|réservé jusqu"
                    + "|libre de refuser|faire effacer|efface vos|n'est pas facturée",
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
        Stream<String> pages = texts(PAGES, FOR_WHO_ASKS).flatMap(page -> found(SENTENCES, page));
        Stream<String> papers = texts(SERVICE, LETTERS_AND_PAPERS)
                .flatMap(paper -> found(LITERALS, GOES_ON.matcher(paper).replaceAll("")));
        Stream<String> states =
                texts(WORDS, Pattern.compile("/fr[^/]*$")).flatMap(words -> found(SAID_OF_A_STATE, words));
        return Stream.of(pages, papers, states).flatMap(all -> all).distinct().toList();
    }

    private static Stream<String> texts(String folder, Pattern name) {
        return Checkout.files(folder, path -> name.matcher(path.toString()).find()).stream()
                .map(Checkout::read);
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(one -> one.group(1));
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
                faults.add("nothing promises “" + promise.words() + "” any more");
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
