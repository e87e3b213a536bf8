package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page asks all it needs at once: no call waits for the answer of another. */
class OneRoundTest {
    private static Territory territory;
    private static HttpReader member;
    private static Rounds rounds;

    @BeforeAll
    static void start() {
        territory = new Territory().quiet().member();
        DonationDay.settle(territory.upstream);
        WorkshopDay.settle(territory.upstream);
        HouseholdDay.settle(territory.upstream);
        StewardDay.settle(territory.upstream);
        OtherStates.batches(territory.upstream);
        member = new HttpReader(territory);
        rounds = new Rounds();
        territory.upstream.through(rounds);
    }

    @AfterAll
    static void stop() {
        territory.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/observatoire",
                "/observatoire/places",
                "/a/7K4M92AB",
                "/passeports/ID1",
                "/certificats/ID1",
                "/inventaires",
                "/inventaires/ID8",
                "/inventaires/ID9",
                "/inventaires/ID8/lignes/41",
                "/inventaires/ID8/colonnes",
                "/vocabulaire",
                "/vocabulaire/organisme",
                "/bareme/GIFT_FLAT_RATE",
                "/appareils",
                "/appareils/ID1",
                "/appareils/ID1/recyclage",
                "/ecarts",
                "/ecarts/ID1",
                "/bilan",
                "/lots",
                "/lots/ID1",
                "/lots/nouveau",
                "/reservations",
                "/reservations/ID2",
                "/reservations/ID2/acceptation",
                "/reservations/ID2/refus",
                "/reservations/verification?lot=ID1&a=ID1",
                "/attente",
                "/conventions",
                "/conventions/ID3",
                "/atelier",
                "/atelier/pieces",
                "/atelier/machines",
                "/atelier/postes/effacer",
                "/atelier/temps",
                "/atelier/etiquettes",
                "/etabli/ID1",
                "/etabli/ID5/pieces",
                "/etabli/ID1/effacement",
                "/etabli/ID1/rebut",
                "/etabli/ID1/fichiers",
                "/etabli/ID1/rapprochement",
                "/demandes",
                "/demandes/K7QD-42MR",
                "/demandes/K7QD-42MR/decision",
                "/demandes/K7QD-42MR/decisions/ID1",
                "/demandes/K7QD-42MR/journal",
                "/demandes/K7QD-42MR/foyer",
                "/demandes/K7QD-42MR/pour-le-foyer",
                "/demandes/K7QD-42MR/appareils",
                "/stock",
                "/affectations",
                "/affectations/suivi",
                "/affectations/ID5",
                "/creneaux",
                "/creneaux/ID2/rendez-vous",
                "/creneaux/jour",
                "/creneaux/contact",
                "/creneaux/livraisons?partenaire=ID7",
                "/regles/livraison",
                "/dotations",
                "/dotations/nouvelle",
                "/dotations/S7K2M9Q4",
                "/dotations/S7K2M9Q5/decision",
                "/regles/structures",
                "/equite",
                "/demandes/proces-verbal",
                "/regles/algorithme",
                "/regles/indice",
                "/regles/indice?commune=44184",
                "/regles/disponibilite",
                "/regles/internet",
                "/aide",
                "/programmes",
                "/programmes/ID3",
                "/programmes/ID3/annee-suivante",
                "/programmes/ID3/etablissement",
                "/plafonds",
                "/fichiers",
                "/dechets",
                "/demandes/ordre-du-jour",
                "/operations/appareils/ID1",
                "/operations/appareils",
                "/dechets/ID6",
                "/dechets/elements",
                "/dechets/conteneurs",
                "/registre",
                "/registre/lignes/ID9",
                "/registre/lignes/ID9/correction",
                "/registre/anomalies",
                "/registre/alertes",
                "/registre/acces",
                "/registre/consultations",
                "/registre/bilans?nom=nantes",
                "/registre/preuves",
                "/codes",
                "/operateurs",
                "/organismes",
                "/organismes/ID1",
                "/organismes/ID1/membres",
                "/organismes/ID1/statuts",
                "/organismes/ID2/fiche",
                "/membres",
                "/membres/journal",
                "/compte",
                "/courrier",
                "/candidatures",
                "/candidatures/ID1",
                "/messages",
                "/messages/donations",
                "/messages/donations/ID1",
                "/regles-effacement",
                "/etat"
            })
    void a_page_is_drawn_after_one_round_of_calls(String path) {
        int before = rounds.taken();
        HttpResponse<String> page = member.get(path.replace("ID", ID));
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(least(path, 1)).as("rounds of calls").isEqualTo(1);
        assertThat(page.headers().firstValue("Server-Timing"))
                .hasValueSatisfying(timing -> assertThat(timing).contains("page;dur=", "api;dur="));
        assertThat(before).isZero();
    }

    /** What depends on an answer: the version in force, then its weights; a reservation, then its request, then who helps there. */
    @ParameterizedTest
    @CsvSource({"/regles, 2", "/regles/poids, 2", "/affectations/ID5/rendez-vous, 3"})
    void where_one_answer_names_the_next_question_there_is_no_round_more(String path, int most) {
        int before = rounds.taken();
        assertThat(member.get(path.replace("ID", ID)).statusCode()).isEqualTo(200);
        assertThat(least(path, most)).isLessThanOrEqualTo(most);
        assertThat(before).isZero();
    }

    /**
     * The rounds of the page that was just read, or of another reading where they were more: a call that a busy machine starts late
     * looks like a round of its own once, one that waits for an answer does so each time.
     */
    private static int least(String path, int most) {
        int least = rounds.taken();
        for (int again = 0; again < 3 && least > most; again++) {
            assertThat(member.get(path.replace("ID", ID)).statusCode()).isEqualTo(200);
            least = Math.min(least, rounds.taken());
        }
        return least;
    }
}
