package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a form may be sent to is tried by {@code EveryFormTest}, or stands here with the reason why not. */
class FormRoutesTest {
    /** By reason why no page of {@code FormPages} shows their form: routes. The lists only shrink. */
    private static final Map<String, Set<String>> ELSEWHERE = Map.of(
            "its form comes after a first step: FormsAfterAStepTest",
            Set.of(
                    "/atelier/serie/{deed}",
                    "/codes/listes",
                    "/lots/{id}/appareils/ajout",
                    "/lots/{id}/appareils/retrait",
                    "/lots/nouveau/suite",
                    "/regles/poids/adoption"),
            "a button alone sends it, nothing is typed: FormsAfterAStepTest",
            Set.of("/attente", "/conventions/{id}/retrait/accord", "/demandes/{reference}/foyer/fin-du-mandat"),
            "a button alone sends it, of a part that is kept for a device: WorkshopPagesBrowserTest",
            Set.of("/atelier/pieces/libre"),
            "a file is sent, not typed: UploadsLeftTest",
            Set.of(
                    "/atelier/journaux",
                    "/etabli/{id}/effacements",
                    "/etabli/{id}/fiche",
                    "/etabli/{id}/photos",
                    "/etabli/{id}/rapport",
                    "/fichiers",
                    "/inventaires",
                    "/inventaires/annotation",
                    "/codes/listes/apercu",
                    "/registre/controle",
                    "/registre/erreurs",
                    "/registre/reprise",
                    "/registre/verification"),
            "the household follows with its code, not as a member: HouseholdFormsTest",
            Set.of(
                    "/demande/contact",
                    "/demande/effacement",
                    "/demande/fin",
                    "/demande/mandat",
                    "/demande/livraison",
                    "/demande/mandataire",
                    "/demande/panne",
                    "/demande/rendez-vous",
                    "/demande/rendez-vous/annulation",
                    "/demande/reponses",
                    "/demande/second-examen",
                    "/demande/situation"),
            "it takes whatever is typed as one more step: OwnFormBrowserTest",
            Set.of("/demander/abandon", "/demander/formulaire/{question}"),
            "a letter leads to it: ForgottenPasswordBrowserTest",
            Set.of("/mot-de-passe/choix"),
            "a letter leads to it: ApplyingBrowserTest",
            Set.of("/inscription/suivi/confirmation", "/inscription/suivi/reponse", "/inscription/suivi/retrait"),
            "a member who is signed in signs in no more: SessionTest",
            Set.of("/session", "/session/fin"));

    private static Territory territory;
    private static HttpReader member;

    @BeforeAll
    static void start() {
        territory = FormPages.settled();
        member = new HttpReader(territory);
    }

    @AfterAll
    static void stop() {
        territory.close();
    }

    @Test
    void each_route_that_takes_a_form_is_tried_or_excused() {
        Set<String> actions = FormPages.ALL.stream()
                .flatMap(page ->
                        EveryFormTest.forms(member.get(page.replace("ID", ID)).body()).stream())
                .flatMap(form -> EveryFormTest.actions(form).stream())
                .map(action -> action.replaceFirst("[?#].*", ""))
                .collect(Collectors.toUnmodifiableSet());
        Set<String> untried = new TreeSet<>(posts().stream()
                .filter(post ->
                        actions.stream().noneMatch(action -> post.match(action).isPresent()))
                .map(post -> post.getUriMatchTemplate().toPathString())
                .toList());
        assertThat(untried)
                .as("routes whose form no page of FormPages shows: add the page, or the reason")
                .isEqualTo(ELSEWHERE.values().stream()
                        .flatMap(Set::stream)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static List<UriRouteInfo<?, ?>> posts() {
        return territory
                .gateway
                .getApplicationContext()
                .getBean(Router.class)
                .uriRoutes()
                .filter(route -> route.getHttpMethod() == HttpMethod.POST)
                .filter(route -> !route.getUriMatchTemplate().toPathString().startsWith("/api/"))
                .collect(Collectors.toUnmodifiableList());
    }
}
