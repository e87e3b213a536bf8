package fr.boucle.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.gateway.FrenchDay;
import fr.boucle.gateway.HttpReader;
import fr.boucle.gateway.Territory;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nobody reads a code of ours, nor English, on a French page. */
class PlainWordsTest {
    private static final String ID = "0195b3c0-0000-7000-8000-00000000000";
    private static final Pattern MAIN = Pattern.compile("(?s)<main.*?</main>");
    private static final Pattern OTHERWISE = Pattern.compile(
            "(?s)<(\\w+)[^>]*lang=\"en\"[^>]*>.*?</\\1>|<(code|pre)[^>]*>.*?</\\2>|class=\"code[^>]*>[^<]*<");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    /** Names of things that are written so everywhere. */
    private static final Pattern WRITTEN_SO = Pattern.compile(
            "SIRET|SIREN|INSEE|NIST|NVM|CERFA|BASE|ADEME|CNIL|CRPA|REEN|AGEC|GLPI|XLSX|JSON|HTTPS?|ICPE|ORDS|IMEI|UEFI|BIOS|SODIMM|NDJSON|PROVEN|INTACT|TAMPERED|CANNOT|JUDGE");

    private static final Pattern CODE = Pattern.compile(
            "(?<![\\p{L}\\d_/.-])[A-Z]{2,}(?:_[A-Z]+)+|(?<![\\p{L}\\d_/.-])[A-Z]{5,}(?![\\p{L}\\d_/-])");
    private static final Pattern EVENT = Pattern.compile(
            "\\b(?:Device|Lot|Claim|Request|Waste|Register|Medium|Erasure|Convention|Part|Reservation|Member|Organisation)[A-Z]\\w+");

    private static final Pattern ENGLISH = Pattern.compile(
            "(?i)(?<![\\p{L}’'-])(?:the|of|is|are|must|and|with|not|has|from|without|was|clear|destroy)(?![\\p{L}’'-])");

    private static Territory territory;

    @BeforeAll
    static void start() {
        territory = FrenchDay.settled();
    }

    @AfterAll
    static void stop() {
        territory.close();
    }

    @Test
    void french_pages_are_french() {
        HttpReader member = new HttpReader(territory);
        TreeSet<String> found = new TreeSet<>();
        List<String> read = addresses()
                .filter(address -> {
                    HttpResponse<String> page = member.get(address);
                    boolean shown = page.statusCode() == 200
                            && page.headers()
                                    .firstValue("Content-Type")
                                    .orElse("")
                                    .startsWith("text/html");
                    if (shown) {
                        foreign(page.body()).forEach(word -> found.add(address + " " + word));
                    }
                    return shown;
                })
                .toList();
        assertThat(read).hasSizeGreaterThan(120);
        assertThat(found).isEmpty();
    }

    private static Stream<String> foreign(String page) {
        String text =
                MAIN.matcher(page).results().map(MatchResult::group).findFirst().orElse("");
        String plain = TAG.matcher(OTHERWISE.matcher(text).replaceAll(" <"))
                .replaceAll(" ")
                .replace("&nbsp;", " ");
        return Stream.concat(
                EVENT.matcher(plain).results().map(MatchResult::group),
                Stream.concat(
                        CODE.matcher(plain).results().map(MatchResult::group).filter(word -> !WRITTEN_SO
                                .matcher(word)
                                .matches()),
                        ENGLISH.matcher(plain).results().map(MatchResult::group)));
    }

    /** Each page that has an address of its own, and those of the things that the services know. */
    private static Stream<String> addresses() {
        return territory
                .gateway
                .getApplicationContext()
                .getBean(Router.class)
                .uriRoutes()
                .filter(route -> route.getHttpMethod() == HttpMethod.GET)
                .map(route -> route.getUriMatchTemplate().toPathString())
                .filter(Visits::isPage)
                .flatMap(PlainWordsTest::filled)
                .distinct();
    }

    private static Stream<String> filled(String template) {
        String named = template.replaceAll("\\{year}", "2026")
                .replaceAll("\\{reference[^}]*}", "K7QD-42MR")
                .replaceAll("\\{rule[^}]*}", template.startsWith("/bareme") ? "GIFT_FLAT_RATE" : "MASS_OUTLIER")
                .replaceAll("\\{context[^}]*}", "donations")
                .replaceAll("\\{ending[^}]*}", "csv");
        if (named.contains("{slug")) {
            return Stream.of(
                            "effacer",
                            "recevoir",
                            "sortir",
                            "reception",
                            "grade",
                            "rebut",
                            "orientation",
                            "inscription",
                            "appareils",
                            "atelier")
                    .map(slug -> named.replaceAll("\\{slug[^}]*}", slug)
                            .replaceAll("\\{[^}]*}", ID + (slug.equals("atelier") ? 2 : 1)));
        }
        return named.contains("{")
                ? Stream.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "b", "d", "e")
                        .map(end -> named.replaceAll("\\{[^}]*}", ID + end))
                : Stream.of(named);
    }
}
