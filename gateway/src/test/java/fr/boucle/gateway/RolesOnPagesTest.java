package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.gateway.session.Admits;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteMatch;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each page, as each role that it admits: whatever it asks of a service, and whatever its forms send, is let in there; and whatever
 * it links admits the role too.
 */
class RolesOnPagesTest {
    private static final Pattern LINK = Pattern.compile("<(?:a|form|img) [^>]*(?:href|action|src)=\"(/[^\"#?]*)");
    private static final Pattern FILLED = Pattern.compile("\\{(\\w+)[^}]*}");
    private static final Map<String, String> THINGS = Map.of(
            "reference",
            "K7QD-42MR",
            "year",
            "2026",
            "context",
            "donations",
            "rule",
            "MASS_OUTLIER",
            "commune",
            "44184");

    /** Nothing in the state in which these tests have it leads there: a paper that is due, a decision that was made, a longer list. */
    private static final Set<String> IN_OTHER_STATES = Set.of(
            "/affectations/{id}/mandataire",
            "/conventions/{id}/retrait",
            "/demandes/{reference}/decisions/{id}",
            "/etabli/{id}/photos/{photoId}",
            "/messages/{context}",
            "/registre/bilan.pdf",
            "/registre/fichiers/{file}");

    private static final WhoMay TABLE = WhoMay.read();
    private static Territory territory;
    private static Router router;

    @BeforeAll
    static void start() {
        territory = FormPages.settled();
        territory.upstream.refusing();
        router = territory.gateway.getApplicationContext().getBean(Router.class);
    }

    @AfterAll
    static void stop() {
        territory.close();
    }

    static List<String> roles() {
        return Territory.ROLES;
    }

    @ParameterizedTest
    @MethodSource("roles")
    void what_admits_a_role_asks_nothing_that_it_may_not(String role) {
        HttpReader member = new HttpReader(territory.member(role));
        Map<String, Set<String>> refused = new TreeMap<>();
        Map<String, Set<String>> closed = new TreeMap<>();
        Set<String> led = new TreeSet<>();
        List<String> pages = pages(role);
        assertThat(pages).hasSizeGreaterThan(20);
        for (String page : pages) {
            var _ = territory.upstream.asked();
            HttpResponse<String> drawn = member.get(page);
            note(refused, page, refusedTo(role));
            note(closed, page, closedTo(role, drawn.body()));
            links(drawn.body())
                    .map(RolesOnPagesTest::template)
                    .filter(linked -> !linked.equals(own(page)))
                    .forEach(led::add);
            for (MatchResult form : EveryFormTest.forms(drawn.body())) {
                for (String action : EveryFormTest.actions(form)) {
                    var _ = member.post(action, EveryFormTest.filled(form.group(3)));
                    note(refused, page + " by its form " + action, refusedTo(role));
                }
            }
        }
        assertThat(unled(role, led))
                .as("pages for a %s to which nothing leads that a %s reads", role, role)
                .isEmpty();
        assertThat(refused).as("what the services would refuse to a %s", role).isEmpty();
        assertThat(closed)
                .as("what is offered to a %s and opens to others alone", role)
                .isEmpty();
    }

    private static void note(Map<String, Set<String>> faults, String place, Set<String> found) {
        if (!found.isEmpty()) {
            faults.put(place.replace(ID, "ID"), found);
        }
    }

    private static Set<String> refusedTo(String role) {
        return territory.upstream.asked().stream()
                .filter(line -> line.contains(" /api/") && !TABLE.may(role, line))
                .map(line -> line.replace(ID, "ID"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> closedTo(String role, String body) {
        Stream<UriRouteMatch<Object, Object>> forms = EveryFormTest.forms(body).stream()
                .flatMap(form -> EveryFormTest.actions(form).stream())
                .map(action -> router.<Object, Object>route(HttpMethod.POST, action.replaceFirst("[?#].*", "")))
                .flatMap(Optional::stream);
        return Stream.concat(links(body), forms)
                .filter(route -> route.stringValues(Admits.class).length > 0)
                .filter(route -> !admits(role, List.of(route.stringValues(Admits.class))))
                .map(RolesOnPagesTest::template)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<UriRouteMatch<Object, Object>> links(String body) {
        return LINK.matcher(body)
                .results()
                .map(link -> router.<Object, Object>route(HttpMethod.GET, link.group(1)))
                .flatMap(Optional::stream);
    }

    private static String template(UriRouteMatch<?, ?> route) {
        return PageRoutes.plain(route.getRouteInfo().getUriMatchTemplate().toPathString());
    }

    private static String own(String page) {
        return router.<Object, Object>route(HttpMethod.GET, page.replaceFirst("\\?.*", ""))
                .map(RolesOnPagesTest::template)
                .orElse("");
    }

    private static Set<String> unled(String role, Set<String> led) {
        return Stream.concat(PageRoutes.of(territory).stream(), PageRoutes.ofOneThing(territory).stream())
                .map(PageRoutes::path)
                .filter(page -> !led.contains(page) && !IN_OTHER_STATES.contains(page))
                .filter(page -> router.<Object, Object>route(HttpMethod.GET, about(page))
                        .filter(route ->
                                List.of(route.stringValues(Admits.class)).contains(role))
                        .isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean admits(String role, List<String> admitted) {
        return admitted.contains(role) || admitted.contains(Admits.MEMBERS) || admitted.contains(Admits.EVERYONE);
    }

    /** Those that other tests fill, and each other page once, about some thing that may not be there. */
    private static List<String> pages(String role) {
        List<String> filled =
                FormPages.ALL.stream().map(page -> page.replace("ID", ID)).toList();
        Stream<String> others = Stream.concat(
                        PageRoutes.of(territory).stream(), PageRoutes.ofOneThing(territory).stream())
                .map(PageRoutes::path)
                .map(RolesOnPagesTest::about)
                .filter(page -> filled.stream().noneMatch(page::equals));
        return Stream.concat(filled.stream(), others)
                .filter(page -> router.route(HttpMethod.GET, page.replaceFirst("\\?.*", ""))
                        .filter(route -> admits(role, List.of(route.stringValues(Admits.class))))
                        .isPresent())
                .toList();
    }

    private static String about(String page) {
        return FILLED.matcher(page).replaceAll(thing -> THINGS.getOrDefault(thing.group(1), ID + "1"));
    }
}
