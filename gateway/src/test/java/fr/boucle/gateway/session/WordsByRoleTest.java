package fr.boucle.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.gateway.PageRoutes;
import fr.boucle.gateway.Territory;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A template that has words for a role and others for whoever else comes in was written for those who came in then. Whoever admits a
 * further role reads it as that role, and says so here.
 */
class WordsByRoleTest {
    private static final Map<String, String> WRITTEN_FOR = Map.ofEntries(
            Map.entry("donations/claims", "agent technician"),
            Map.entry("donations/convention", "agent technician"),
            Map.entry("donations/conventions", "agent technician"),
            Map.entry("donations/differences", "agent technician"),
            Map.entry("donations/lot", "agent technician"),
            Map.entry("donations/lots", "agent technician"),
            Map.entry("redistribution/minutes", "auditor decider steward"),
            Map.entry("redistribution/programmes", "agent auditor decider mediator steward"),
            Map.entry("redistribution/requests", "decider mediator"),
            Map.entry("redistribution/weights", "auditor decider steward"),
            Map.entry("structures/show", "agent decider mediator technician"),
            Map.entry("waste/access", "auditor keeper"),
            Map.entry("waste/dossier", "auditor keeper"),
            Map.entry("waste/proofs", "everyone"));

    private static final String ROLE = "p\\.is\\([\\w.]*Role\\.\\w+\\)";
    /** One or the other, or what is not for one. */
    private static final Pattern EITHER = Pattern.compile("!" + ROLE + "|" + ROLE + "[^?\"{}]*\\?[^?]");

    private static final Pattern NAMED = Pattern.compile("!\\{\\w+ (\\w+) = [^}]*" + ROLE);
    private static final Pattern BRANCH = Pattern.compile("@(if|elseif|else|endif)\\b(.*)");

    @Test
    void what_is_said_to_whoever_else_comes_in_was_read_as_each_of_them() {
        Map<String, String> admitted = new TreeMap<>();
        try (Territory territory = new Territory().quiet()) {
            Router router = territory.gateway.getApplicationContext().getBean(Router.class);
            Stream.concat(PageRoutes.of(territory).stream(), PageRoutes.ofOneThing(territory).stream())
                    .forEach(page -> page.templates().stream()
                            .filter(template -> hasWordsForTheRest(
                                    PageRoutes.read(PageRoutes.SOURCES.resolve("main/jte/" + template + ".jte"))))
                            .forEach(template -> admitted.merge(
                                    template,
                                    roles(router, page.path()),
                                    (one, more) ->
                                            String.join(" ", new TreeSet<>(List.of((one + " " + more).split(" ")))))));
        }
        assertThat(admitted).containsExactlyInAnyOrderEntriesOf(WRITTEN_FOR);
    }

    private static String roles(Router router, String page) {
        return router.uriRoutes()
                .filter(route -> route.getHttpMethod() == HttpMethod.GET)
                .filter(route -> PageRoutes.plain(route.getUriMatchTemplate().toPathString())
                        .equals(page))
                .flatMap(route -> Stream.of(route.getTargetMethod().stringValues(Admits.class)))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static boolean hasWordsForTheRest(String template) {
        return EITHER.matcher(template).find() || hasElseOfARole(template);
    }

    /** An {@code @else} whose {@code @if} asks a role, itself or by a name that was given to it. */
    private static boolean hasElseOfARole(String template) {
        String asks = NAMED.matcher(template)
                .results()
                .map(named -> "|\\b" + named.group(1) + "\\b")
                .collect(Collectors.joining("", ROLE, ""));
        Pattern asked = Pattern.compile(asks);
        Deque<Boolean> open = new ArrayDeque<>();
        for (MatchResult branch :
                BRANCH.matcher(template.replaceAll("@", "\n@")).results().toList()) {
            boolean ofARole = asked.matcher(branch.group(2)).find();
            switch (branch.group(1)) {
                case "if" -> open.push(ofARole);
                case "elseif" -> open.push(open.pop() || ofARole);
                case "endif" -> open.pop();
                default -> {
                    if (open.element()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
