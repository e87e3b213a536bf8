package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;

import fr.boucle.gateway.session.Admits;
import fr.boucle.web.Role;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteMatch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a role is admitted to, and what a page that was drawn for it offers. */
record RolePages(Territory territory, Router router, String role) {
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

    private static final WhoMay TABLE = WhoMay.read();

    static RolePages of(Territory territory, String role) {
        return new RolePages(
                territory, territory.gateway.getApplicationContext().getBean(Router.class), role);
    }

    /** What was asked of the services since the last time somebody wanted to know, and they would refuse to it. */
    Set<String> refused() {
        return territory.upstream.asked().stream()
                .filter(line -> line.contains(" /api/") && !TABLE.may(role, line))
                .map(line -> line.replace(ID, "ID"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a page offers it and opens to others alone. */
    Set<String> closed(String body) {
        Stream<UriRouteMatch<Object, Object>> forms = EveryFormTest.forms(body).stream()
                .flatMap(form -> EveryFormTest.actions(form).stream())
                .map(action -> router.<Object, Object>route(HttpMethod.POST, action.replaceFirst("[?#].*", "")))
                .flatMap(Optional::stream);
        return Stream.concat(links(body), forms)
                .filter(route -> route.stringValues(Admits.class).length > 0)
                .filter(route -> !admits(List.of(route.stringValues(Admits.class))))
                .map(RolePages::template)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Stream<UriRouteMatch<Object, Object>> links(String body) {
        return LINK.matcher(body)
                .results()
                .map(link -> router.<Object, Object>route(HttpMethod.GET, link.group(1)))
                .flatMap(Optional::stream);
    }

    static String template(UriRouteMatch<?, ?> route) {
        return PageRoutes.plain(route.getRouteInfo().getUriMatchTemplate().toPathString());
    }

    /** The template of its address. */
    String own(String page) {
        return router.<Object, Object>route(HttpMethod.GET, page.replaceFirst("\\?.*", ""))
                .map(RolePages::template)
                .orElse("");
    }

    /** Whether the page of this template names the role itself among those that it admits. */
    boolean isNamedBy(String page) {
        return router.<Object, Object>route(HttpMethod.GET, about(page))
                .filter(route -> List.of(route.stringValues(Admits.class)).contains(role))
                .isPresent();
    }

    private boolean admits(List<String> admitted) {
        return admitted.contains(role) || admitted.contains(Admits.MEMBERS) || admitted.contains(Admits.EVERYONE);
    }

    /** Those that other tests fill, and each other page once, about some thing that may not be there. */
    List<String> addresses() {
        List<String> filled =
                FormPages.ALL.stream().map(page -> page.replace("ID", ID)).toList();
        Stream<String> others = Stream.concat(
                        PageRoutes.of(territory).stream(), PageRoutes.ofOneThing(territory).stream())
                .map(PageRoutes::path)
                .map(this::about)
                .filter(page -> filled.stream().noneMatch(page::equals));
        return Stream.concat(filled.stream(), others)
                .filter(page -> router.route(HttpMethod.GET, page.replaceFirst("\\?.*", ""))
                        .filter(route -> admits(List.of(route.stringValues(Admits.class))))
                        .isPresent())
                .toList();
    }

    private String about(String page) {
        return FILLED.matcher(page).replaceAll(thing -> THINGS.getOrDefault(thing.group(1), other(thing.group(1))));
    }

    /** A keeper's batches are at home in the waste register; whose else are, other tests fill. */
    private String other(String thing) {
        return thing.equals("slug") && role.equals(Role.KEEPER) ? "dechets" : ID + "1";
    }
}
