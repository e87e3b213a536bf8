package fr.boucle.redistribution.priority;

import static fr.boucle.redistribution.A.API;
import static fr.boucle.redistribution.A.service;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.redistribution.A;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Someone;
import fr.boucle.testkit.Walk;
import fr.boucle.values.Ids;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** A decider finds any device that suits, however many there are. */
class ChoicesTest {
    private final Actor technician = Someone.with(Role.TECHNICIAN);

    private UUID server(String commune) {
        return A.readyDevice(technician, "SERVER", "NONE", commune, List.of("CHARGER"));
    }

    private static Answer page(A.Opened request, String query) {
        return service()
                .as(A.decider())
                .get(API + "/requests/" + request.reference() + "/devices?" + query)
                .expect(200);
    }

    private static Answer next(Answer page) {
        return service()
                .as(A.decider())
                .get(Walk.link(page, "next").orElseThrow())
                .expect(200);
    }

    private static List<String> ids(Answer page) {
        return StreamSupport.stream(page.json().spliterator(), false)
                .map(one -> one.at("/deviceId").asText())
                .toList();
    }

    @Test
    void every_device_that_suits_is_found_page_after_page_the_best_fit_first() {
        List<UUID> near = List.of(server("44109"), server("44109"), server("44109"));
        UUID far = server("75056");
        A.Opened request = A.opened(A.mediator(), A.request("NONE", "SERVER"));
        String path = API + "/requests/" + request.reference() + "/devices";
        List<String> found =
                Walk.on(service().as(A.decider()), path + "?limit=2").each("/deviceId");
        assertThat(found).doesNotHaveDuplicates().endsWith(far.toString());
        assertThat(found.subList(0, 3))
                .containsExactlyInAnyOrderElementsOf(
                        near.stream().map(Objects::toString).toList());
        assertThat(service().as(A.decider()).get(path + ".csv").expect(200).text())
                .contains("À moins de (km)", "Serveur")
                .contains(";oui");
    }

    @Test
    void what_fails_and_what_nobody_tried_is_said_of_each_device_that_may_be_given() {
        UUID device = Ids.next();
        A.publishReady(device, technician.organisation(), "SCREEN", "NONE", "44109", List.of(), 2, List.of("RADIO"));
        A.inStock(technician, device);
        A.Opened request = A.opened(A.mediator(), A.request("NONE", "SCREEN"));
        assertThat(ids(page(request, "q=ecran&limit=200")))
                .as("by its French name")
                .contains(device.toString());
        JsonNode found = StreamSupport.stream(page(request, "limit=200").json().spliterator(), false)
                .filter(one -> one.at("/deviceId").asText().equals(device.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(found.at("/failed").toString()).isEqualTo("[\"RADIO\"]");
        assertThat(found.at("/untested").toString()).isEqualTo("[\"FAN\"]");
        String requests = API + "/requests/" + request.reference();
        assertThat(service().as(A.decider()).get(requests + "/devices.csv").text())
                .contains("En panne;Non testé", "Réseau sans fil;Ventilateur");
        assertThat(service().as(technician).get(API + "/stock").text()).contains("\"failed\":[\"RADIO\"]");
        assertThat(service().as(technician).get(API + "/stock.csv").text()).contains("Réseau sans fil;Ventilateur");
    }

    @Test
    void words_narrow_the_stock_and_what_the_rule_proposes_is_marked() {
        UUID device = A.readyDevice(technician, "MULTIFUNCTION");
        A.Opened request = A.opened(A.mediator(), A.request("NONE", "MULTIFUNCTION"));
        JsonNode one = page(request, "q=").json().get(0);
        assertThat(one.at("/proposed").asBoolean()).isTrue();
        String model = one.at("/model").asText();
        assertThat(ids(page(request, "q=" + model.replace(' ', '+')))).contains(device.toString());
        assertThat(ids(page(request, "q=" + one.at("/code").asText()))).contains(device.toString());
        assertThat(ids(page(request, "q=" + model.replace(' ', '+') + "+xyzzy")))
                .isEmpty();
    }

    @Test
    void a_device_taken_meanwhile_is_no_longer_offered_and_the_next_page_still_follows_it() {
        UUID first = server("44109");
        var _ = server("75056");
        A.Opened request = A.opened(A.mediator(), A.request("NONE", "SERVER"));
        A.Opened other = A.opened(A.mediator(), A.request("NONE", "SERVER"));
        List<String> before = ids(page(request, "limit=200"));
        Answer one = page(request, "limit=1");
        while (!ids(one).contains(first.toString())) {
            one = next(one);
        }
        Answer _ = service()
                .as(A.decider())
                .ifMatch(other.etag())
                .put(API + "/requests/" + other.reference() + "/decision", A.grant(first))
                .expect(200);
        assertThat(ids(page(request, "limit=200"))).doesNotContain(first.toString());
        assertThat(ids(next(one))).containsExactly(before.get(before.indexOf(first.toString()) + 1));
    }
}
