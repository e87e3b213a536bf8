package fr.boucle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests that try page by page name their pages: a new page is tried by each, or stands here. The lists only shrink. */
class TriedPagesTest {
    /** Not read as one round of calls: what asks nothing, files, the pages of a household, the first steps of forms. */
    private static final Set<String> NOT_IN_ONE_ROUND = those("""
            /accessibilite /atelier/etiquettes/controle /atelier/etiquettes/feuille /atelier/imprevu
            /atelier/journaux /atelier/lecture /atelier/reparations.csv /atelier/serie /bareme /codes/listes
            /comprendre /dechets/collectes /dechets/tri /demande /demande/contact /demande/situation /demander/facile /demander/premiers-pas /demande/decision /demande/donnees
            /demande/donnees.json /demande/effacement /demande/livraison /demande/mandataire /demande/panne /demande/rendez-vous
            /demande/rendez-vous.ics /demande/reponses /demande/second-examen /demander /demander/formulaire
            /demander/guide /demandes/nouvelle /depots /donnees /eco-conception /ensemble/appareils /ensemble/atelier
            /etabli /inscription /inscription/suivi /invitation /jour /mentions /mot-de-passe /observatoire/donnees /operateurs/nouveau /operations /organismes/nouveau /plan /recherche /recu
            /registre/archives /registre/bilan.pdf /registre/comparaison /registre/controle /registre/erreurs
            /registre/exports /registre/fichiers /registre/fichiers/entrees.ndjson /registre/lignes/nouvelle
            /registre/registre.vkey /registre/reprise /registre/sceau.txt /registre/sondage /registre/verificateur.jar /registre/verification /regles/territoire
            /session /suivre
            """);

    /** Not read on the least that a service may send. */
    private static final Set<String> NOT_ON_THE_LEAST = those("""
            /accessibilite /atelier/etiquettes /atelier/etiquettes/controle /atelier/etiquettes/feuille
            /atelier/imprevu /atelier/journaux /atelier/lecture /atelier/machines /atelier/pieces
            /atelier/reparations.csv /atelier/serie /atelier/temps /attente /bareme /bilan /codes/listes /comprendre
            /creneaux /dechets/collectes /dechets/tri /demande /demande/contact /demande/situation /demander/facile /demander/premiers-pas /demande/decision /demande/donnees
            /demande/donnees.json /demande/effacement /demande/livraison /demande/mandataire /demande/panne /demande/rendez-vous
            /demande/rendez-vous.ics /demande/reponses /demande/second-examen /demander /demander/guide
            /demandes/nouvelle /depots /donnees /ecarts /eco-conception /ensemble/appareils /ensemble/atelier /equite
            /etat /fichiers /inscription /inscription/suivi /invitation /jour /mentions /mot-de-passe /observatoire/donnees /operateurs/nouveau /operations /organismes/nouveau /plafonds /plan /programmes
            /recherche /recu /registre/archives /registre/bilan.pdf /registre/comparaison /registre/erreurs
            /registre/exports /registre/fichiers /registre/fichiers/entrees.ndjson /registre/lignes/nouvelle
            /registre/registre.vkey /registre/reprise /registre/sceau.txt /registre/sondage /registre/verificateur.jar /registre/verification /regles
            /regles/poids /regles/territoire /suivre
            """);

    /** Lists that are not walked to their end: a row of theirs needs more than an id and one member. */
    private static final Set<String> NOT_WALKED = Set.of(
            "/dechets/collectes",
            "/dechets/conteneurs",
            "/demandes/ordre-du-jour",
            "/registre/alertes",
            "/registre/anomalies");

    /** The same of pages about one thing: papers, pictures and letters, and forms that ask nothing before. */
    private static final Set<String> OF_ONE_THING_NOT_IN_ONE_ROUND = those("""
            /affectations/{id}/mandataire /bilan/{year}/{paper} /certificats/{id}/pdf /conventions/{id}/bordereau
            /conventions/{id}/pdf /conventions/{id}/retrait /conventions/{id}/texte /dechets/collectes/{id}
            /dechets/{lot}/elements/{item} /demander/ailleurs/{commune} /demander/formulaire/{question}
            /demandes/{reference}/lettres/{kind} /ensemble/appareils/{slug} /ensemble/atelier/{slug}
            /etabli/{id}/photos/{photoId} /etabli/{id}/rapports/{reportId} /inscription/{code} /invitation/{code} /lots/{id}/appareils /lots/{id}/modification
            /membres/{id}/fin /mot-de-passe/{code} /operateurs/{id} /problems/{slug} /registre/anomalies/{rule}
            /registre/appareils/{id}/dossier /registre/entrees/{index}/preuve /registre/exports/{id}/{file}
            /registre/fichiers/{file} /registre/lignes/{id}/dossier
            """);

    private static final Set<String> OF_ONE_THING_NOT_ON_THE_LEAST = those("""
            /affectations/{id}/mandataire /affectations/{id}/rendez-vous /appareils/{id} /atelier/postes/{slug}
            /bareme/{rule} /bilan/{year}/{paper} /certificats/{id} /certificats/{id}/pdf /conventions/{id}/bordereau
            /conventions/{id}/pdf /conventions/{id}/retrait /conventions/{id}/texte /creneaux/{id}/rendez-vous
            /dechets/collectes/{id} /dechets/{lot}/elements/{item} /demander/ailleurs/{commune}
            /demander/formulaire/{question} /demandes/{reference}/decisions/{id} /demandes/{reference}/foyer
            /demandes/{reference}/journal /demandes/{reference}/lettres/{kind} /ecarts/{id} /ensemble/appareils/{slug}
            /ensemble/atelier/{slug} /etabli/{id}/effacement /etabli/{id}/fichiers /etabli/{id}/photos/{photoId}
            /etabli/{id}/pieces /etabli/{id}/rapports/{reportId} /etabli/{id}/rapprochement /etabli/{id}/rebut
            /inventaires/{id} /inventaires/{id}/colonnes /inscription/{code} /invitation/{code} /lots/{id}/appareils /lots/{id}/modification /membres/{id}/fin
            /mot-de-passe/{code} /messages/{context} /operateurs/{id} /operations/{slug} /operations/{slug}/{id} /organismes/{id}/fiche /passeports/{deviceId}
            /problems/{slug} /programmes/{id} /programmes/{id}/annee-suivante /registre/appareils/{id}/dossier
            /registre/entrees/{index}/preuve /registre/exports/{id}/{file} /registre/fichiers/{file} /registre/lignes/{id}/dossier
            """);

    private static final Pattern ADDRESS = Pattern.compile("\"(/[^\"?,]*)[\"?,]");

    private static Territory territory;
    private static List<PageRoutes> pages;
    private static List<PageRoutes> ofOneThing;

    @BeforeAll
    static void start() {
        territory = new Territory().quiet();
        pages = PageRoutes.of(territory);
        ofOneThing = PageRoutes.ofOneThing(territory);
    }

    @AfterAll
    static void stop() {
        territory.close();
    }

    @Test
    void every_page_is_drawn_after_one_round_or_excused() {
        assertThat(untried("OneRoundTest", _ -> true)).isEqualTo(new TreeSet<>(NOT_IN_ONE_ROUND));
    }

    @Test
    void every_page_stands_on_the_least_or_is_excused() {
        assertThat(untried("LeastAnswersTest", _ -> true)).isEqualTo(new TreeSet<>(NOT_ON_THE_LEAST));
    }

    @Test
    void every_page_of_one_thing_is_drawn_after_one_round_or_excused() {
        assertThat(ofOneThing).hasSizeGreaterThan(50);
        assertThat(untriedOfOneThing("OneRoundTest")).isEqualTo(new TreeSet<>(OF_ONE_THING_NOT_IN_ONE_ROUND));
    }

    @Test
    void every_page_of_one_thing_stands_on_the_least_or_is_excused() {
        assertThat(untriedOfOneThing("LeastAnswersTest")).isEqualTo(new TreeSet<>(OF_ONE_THING_NOT_ON_THE_LEAST));
    }

    @Test
    void every_list_is_walked_or_excused() {
        assertThat(pages.stream().filter(TriedPagesTest::isList)).hasSizeGreaterThan(15);
        assertThat(untried("ListWalkTest", TriedPagesTest::isList)).isEqualTo(new TreeSet<>(NOT_WALKED));
    }

    private static Set<String> those(String paths) {
        return Set.of(paths.strip().split("\\s+"));
    }

    private static Set<String> untried(String test, Predicate<PageRoutes> wanted) {
        String source = source(test);
        return pages.stream()
                .filter(wanted)
                .map(PageRoutes::path)
                .filter(path -> !Pattern.compile("\"" + Pattern.quote(path) + "[\"?,]")
                        .matcher(source)
                        .find())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of those of one thing: an address of some such thing tries it, unless another page has it for its own. */
    private static Set<String> untriedOfOneThing(String test) {
        Set<String> own = pages.stream().map(PageRoutes::path).collect(Collectors.toUnmodifiableSet());
        List<String> tried = ADDRESS.matcher(source(test))
                .results()
                .map(found -> found.group(1))
                .filter(address -> !own.contains(address))
                .toList();
        return ofOneThing.stream()
                .filter(page -> tried.stream().noneMatch(page.shape("[^/]+", "").asMatchPredicate()))
                .map(PageRoutes::path)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String source(String test) {
        return PageRoutes.read(PageRoutes.SOURCES.resolve("test/java/fr/boucle/gateway/" + test + ".java"));
    }

    /** Whether its template has the links to the next page. */
    private static boolean isList(PageRoutes page) {
        return page.templates().stream()
                .map(name -> PageRoutes.read(PageRoutes.SOURCES.resolve("main/jte/" + name + ".jte")))
                .anyMatch(template -> template.contains("@template.part.pages("));
    }
}
