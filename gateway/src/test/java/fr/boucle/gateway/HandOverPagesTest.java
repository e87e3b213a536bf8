package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a structure prints and says for a day of hand-overs. */
class HandOverPagesTest {
    private static final String CONTACT = "PUT /api/redistribution/structure-contact";
    private static Territory territory;
    private static HttpReader mediator;

    @BeforeAll
    static void start() {
        territory = new Territory().quiet().member("mediator");
        HouseholdDay.settle(territory.upstream);
        territory.upstream.on(CONTACT, 204, "application/json", "");
        mediator = new HttpReader(territory);
    }

    @AfterAll
    static void stop() {
        territory.close();
    }

    private static String page(String path) {
        return mediator.get(path).body().replace("\u00a0", " ");
    }

    @Test
    void the_list_of_a_day_goes_by_hour_with_boxes_and_codes() {
        assertThat(page("/creneaux")).contains("href=\"/creneaux/jour\"", "href=\"/creneaux/contact\"");
        assertThat(page("/creneaux/jour?jour=2026-12-02"))
                .contains("Remises du 2 décembre 2026", "2 foyers viennent", "une autre personne vient")
                .containsSubsequence("14 h 00", "K7QD-42MR", "7K4M92A1", "☑", "☐", "15 h 00", "M2PX-91TA");
        assertThat(page("/creneaux/jour?jour=2026-02-31")).contains("Remises du");
    }

    @Test
    void a_loan_has_its_contract_named_by_the_device() {
        assertThat(page("/affectations/" + ID + "5")).contains("/contrat.pdf\"", "30 juin 2027");
        HttpResponse<String> contract = mediator.get("/affectations/" + ID + "5/contrat.pdf");
        assertThat(contract.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"contrat-de-pret-7K4M92A1.pdf\"");
        assertThat(page("/affectations/" + ID + "6")).doesNotContain("contrat.pdf");
    }

    @Test
    void the_end_of_one_households_loan_is_put_off() {
        String page = "/affectations/" + ID + "5";
        String deed = "PUT /api/redistribution/reservations/" + ID + "5/loan";
        territory.upstream.on(deed, 204, "application/json", "");
        Map<String, String> form = Map.of("jeton", HttpReader.token(mediator.get(page)), "jour", "2027-12-31");
        assertThat(page(page)).contains("Prolonger le prêt, jusqu’ici au 30 juin 2027");
        assertThat(mediator.post(page + "/prolongation", form).body()).contains("Le foyer lit le nouveau jour");
        assertThat(territory.upstream.received(deed).getLast().body()).contains("\"lentUntil\":\"2027-12-31\"");
        assertThat(page("/affectations/" + ID + "6")).doesNotContain("Prolonger le prêt");
    }

    @Test
    void a_structure_says_how_it_is_reached() {
        HttpResponse<String> asked = mediator.get("/creneaux/contact");
        assertThat(asked.body()).contains("value=\"02 61 91 44 00\"", "value=\"du lundi au vendredi\"");
        Map<String, String> form =
                Map.of("jeton", HttpReader.token(asked), "telephone", "02 61 91 44 01", "horaires", "le matin");
        assertThat(mediator.post("/creneaux/contact", form).body()).contains("Les foyers le lisent dès maintenant");
        assertThat(territory.upstream.received(CONTACT).getLast().body()).contains("02 61 91 44 01", "le matin");
    }

    @Test
    void a_delivery_is_arranged_and_its_slip_has_codes_only() {
        String page = "/affectations/" + ID + "5/rendez-vous";
        String deed = "PUT /api/redistribution/reservations/" + ID + "5/delivery";
        territory.upstream.on(deed, 204, "application/json", "");
        Map<String, String> form = new HashMap<>(
                Map.of("jeton", HttpReader.token(mediator.get(page)), "jour", "2026-12-02", "moitie", "MORNING"));
        assertThat(mediator.post("/affectations/" + ID + "5/livraison", form).body())
                .contains("Choisissez qui apporte");
        form.put("partenaire", ID + "7/RELAY");
        assertThat(mediator.post("/affectations/" + ID + "5/livraison", form).body())
                .contains("La livraison est demandée");
        assertThat(territory.upstream.received(deed).getLast().body())
                .contains("\"way\":\"RELAY\"", "\"day\":\"2026-12-02\"", "\"half\":\"MORNING\"");
        assertThat(page("/creneaux/livraisons?jour=2026-12-02&partenaire=" + ID + "7"))
                .contains("Livraisons du 2 décembre 2026", "1 appareil à livrer", "7K4M92A1", "chez le foyer");
    }

    @Test
    void a_household_has_its_device_brought_and_reads_its_second_code_once() {
        String deed = "PUT /api/redistribution/followed-requests/delivery";
        territory.upstream.json(deed, "{\"pickUpCode\":\"PQRS-7T8V\"}");
        HttpReader household = new HttpReader(territory);
        String token = HttpReader.token(household.get("/suivre"));
        HttpResponse<String> _ = household.post("/suivre", Map.of("jeton", token, "code", "4HJK-92MN-7PQR"));
        HttpResponse<String> asked = household.get("/demande/livraison");
        assertThat(asked.body()).contains("Vélos du Port", "02 61 91 44 02");
        Map<String, String> form = Map.of(
                "jeton",
                HttpReader.token(asked),
                "partenaire",
                ID + "7/HOME",
                "jour",
                "2026-12-02",
                "moitie",
                "AFTERNOON");
        assertThat(household.post("/demande/livraison", form).body()).contains("PQRS-7T8V");
        assertThat(territory.upstream.received(deed).getLast().body()).contains("\"way\":\"HOME\"", "4HJK-92MN-7PQR");
        assertThat(household.get("/demande/livraison").body()).doesNotContain("PQRS-7T8V");
    }
}
