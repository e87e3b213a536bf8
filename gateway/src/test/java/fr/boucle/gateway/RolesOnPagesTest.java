package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
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
    /** Nothing in the state in which these tests have it leads there: a paper that is due, a decision that was made, a longer list. */
    private static final Set<String> IN_OTHER_STATES = Set.of(
            "/affectations/{id}/mandataire",
            "/conventions/{id}/retrait",
            "/demandes/{reference}/decisions/{id}",
            "/etabli/{id}/photos/{photoId}",
            "/messages/{context}",
            "/registre/bilan.pdf",
            "/registre/fichiers/{file}");

    /**
     * Papers and files, from which nothing leads on; of the last few these tests have none, or the answer to a code that is asked for
     * by a post. A page that is drawn leaves this list.
     */
    private static final Set<String> NOT_DRAWN = Set.of(
            "/atelier/etiquettes/controle",
            "/certificats/{id}/pdf",
            "/conventions/{id}/bordereau",
            "/conventions/{id}/pdf",
            "/conventions/{id}/retrait",
            "/conventions/{id}/texte",
            "/demandes/{reference}/lettres/{kind}",
            "/etabli/{id}/photos/{photoId}",
            "/etabli/{id}/rapports/{reportId}",
            "/registre/bilan.pdf",
            "/registre/exports/{id}/{file}",
            "/registre/fichiers/entrees.ndjson",
            "/registre/fichiers/{file}",
            "/registre/registre.vkey",
            "/registre/sceau.txt",
            "/registre/verificateur.jar",
            "/a/{code}",
            "/affectations/{id}/mandataire",
            "/demander/ailleurs/{commune}",
            "/inscription/{code}",
            "/problems/{slug}",
            "/registre/entrees/{index}/preuve",
            "/registre/fichiers",
            "/registre/lignes/{id}/dossier");

    private static Territory territory;

    @BeforeAll
    static void start() {
        territory = FormPages.settled();
        RegisterDay.settle(territory.upstream);
        String batches = "GET /api/waste-register/batches";
        String one = """
                {"batchId":"%s1","act":"sorting","state":"TRIED","confirmed":false,"total":0,"passed":0,"refused":0,"openedAt":"2026-11-20T08:00:00Z"}""".formatted(ID);
        territory.upstream.json(batches, "[" + one + "]");
        territory.upstream.json(batches + "/" + ID + "1", one);
        territory.upstream.json(batches + "/" + ID + "1/items", "[]");
        territory.upstream.refusing();
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
        Set<String> undrawn = new TreeSet<>();
        Set<String> seen = new TreeSet<>();
        RolePages pages = RolePages.of(territory, role);
        assertThat(pages.addresses()).hasSizeGreaterThan(20);
        for (String page : pages.addresses()) {
            var _ = territory.upstream.asked();
            HttpResponse<String> drawn = member.get(page);
            (drawn.statusCode() == 200 ? seen : undrawn).add(pages.own(page));
            note(refused, page, pages.refused());
            note(closed, page, pages.closed(drawn.body()));
            pages.links(drawn.body())
                    .map(RolePages::template)
                    .filter(linked -> !linked.equals(pages.own(page)))
                    .forEach(led::add);
            for (MatchResult form : EveryFormTest.forms(drawn.body())) {
                for (String action : EveryFormTest.actions(form)) {
                    var _ = member.post(action, EveryFormTest.filled(form.group(3)));
                    note(refused, page + " by its form " + action, pages.refused());
                }
            }
        }
        undrawn.removeAll(seen);
        assertThat(undrawn)
                .as("pages that were not drawn for a %s: nothing was seen of what they ask and offer", role)
                .isSubsetOf(NOT_DRAWN);
        assertThat(seen).as("pages that are drawn by now").doesNotContainAnyElementsOf(NOT_DRAWN);
        assertThat(unled(pages, led))
                .as("pages for a %s to which nothing leads that a %s reads", role, role)
                .isEmpty();
        assertThat(refused).as("what the services would refuse to a %s", role).isEmpty();
        assertThat(closed)
                .as("what is offered to a %s and opens to others alone", role)
                .isEmpty();
    }

    static void note(Map<String, Set<String>> faults, String place, Set<String> found) {
        if (!found.isEmpty()) {
            faults.put(place.replace(ID, "ID"), found);
        }
    }

    private static Set<String> unled(RolePages pages, Set<String> led) {
        return Stream.concat(PageRoutes.of(territory).stream(), PageRoutes.ofOneThing(territory).stream())
                .map(PageRoutes::path)
                .filter(page -> !led.contains(page) && !IN_OTHER_STATES.contains(page))
                .filter(pages::isNamedBy)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
