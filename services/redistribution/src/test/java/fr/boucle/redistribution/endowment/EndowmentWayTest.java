package fr.boucle.redistribution.endowment;

import static fr.boucle.redistribution.A.API;
import static fr.boucle.redistribution.A.service;
import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.redistribution.A;
import fr.boucle.testkit.AccessiblePdf;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Event;
import fr.boucle.values.DayWords;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From a structure's asking to the end. */
class EndowmentWayTest {
    private final AStructure places = new AStructure();

    @Test
    void a_structure_asks_a_person_decides_and_devices_are_handed_over_to_it_and_told_apart_from_households() {
        String reference = places.asked(AStructure.wish("DESKTOP", 4));
        Answer asked = places.shown(places.structure, reference);
        assertThat(asked.at("/state")).isEqualTo("ASKED");
        assertThat(asked.at("/needs")).contains("Six chambres");
        assertThat(asked.at("/own")).isEqualTo("true");
        List<String> reservations = places.promised(reference, "DESKTOP");
        assertThat(reservations).hasSize(3);
        assertThat(places.shown(places.structure, reference).at("/promised")).isEqualTo("3");
        service()
                .as(places.structure)
                .get(AStructure.ALL + "/" + reference + "/receipt")
                .expectProblem(404, "not-found");
        places.handOver(reference);
        Answer had = places.shown(places.structure, reference);
        assertThat(had.at("/delivered")).isEqualTo("3");
        assertThat(had.at("/granted/0/number")).isEqualTo("3");
        UUID device = deviceOf(reservations.getFirst());
        eventually(() ->
                assertThat(A.events(device)).extracting(Event::name).contains("DeviceReserved", "DeviceDelivered"));
        Event delivered = A.events(device).stream()
                .filter(event -> event.name().equals("DeviceDelivered"))
                .findFirst()
                .orElseThrow();
        assertThat(delivered.json().at("/recipient").asText()).isEqualTo("STRUCTURE");
        assertThat(delivered.json().at("/requestReference").asText()).isEqualTo(reference);
        assertThat(delivered.json().at("/organisationId").asText())
                .isEqualTo(places.structure.organisation().toString());
    }

    @Test
    void the_receipt_names_the_structure_and_each_device_that_it_received() {
        String reference = places.asked(AStructure.wish("DESKTOP", 3));
        var _ = places.promised(reference, "DESKTOP");
        places.handOver(reference);
        assertThat(receipt(places.structure, reference))
                .contains(
                        "Maison " + places.structure.organisation(),
                        "hébergement",
                        places.shown(places.structure, reference).at("/devices/0/code"));
        assertThat(AccessiblePdf.faults(service()
                        .as(places.structure)
                        .get(AStructure.ALL + "/" + reference + "/receipt.pdf")
                        .expect(200)
                        .bytes()))
                .isEmpty();
    }

    @Test
    void the_structure_knows_who_prepares_and_each_workshop_has_a_receipt_of_its_own() {
        List<Actor> workshops = List.of(
                AStructure.approved("ASSOCIATION", Role.TECHNICIAN),
                AStructure.approved("ASSOCIATION", Role.TECHNICIAN));
        workshops.forEach(workshop -> A.readyDevice(workshop, "OTHER"));
        String reference = places.asked(AStructure.wish("OTHER", 2).put("keptMonths", 12));
        places.decide(reference, AStructure.accept("OTHER", 2)).expect(200);
        Answer promised = places.shown(places.structure, reference);
        assertThat(promised.json().at("/workshops").findValuesAsText("name"))
                .containsExactlyInAnyOrder(
                        "Maison " + workshops.getFirst().organisation(),
                        "Maison " + workshops.getLast().organisation());
        assertThat(promised.json().at("/devices").findValuesAsText("expiresAt")).hasSize(2);
        assertThat(promised.at("/prepared")).isEqualTo("0");
        places.handOver(reference);
        for (Actor workshop : workshops) {
            assertThat(receipt(workshop, reference))
                    .contains("Remis par Maison " + workshop.organisation())
                    .containsOnlyOnce("Remis par")
                    .containsOnlyOnce("<tr><td>");
        }
        assertThat(receipt(places.structure, reference))
                .contains(
                        "Date et signature pour Maison " + workshops.getFirst().organisation(),
                        "Date et signature pour Maison " + workshops.getLast().organisation(),
                        "12 mois, jusqu'au " + DayWords.in(Locale.FRENCH).format(A.inMonths(12)));
    }

    private static String receipt(Actor reader, String reference) {
        return service()
                .as(reader)
                .get(AStructure.ALL + "/" + reference + "/receipt")
                .expect(200)
                .text();
    }

    private static UUID deviceOf(String reservation) {
        return UUID.fromString(service()
                .as(A.decider())
                .get(API + "/reservations/" + reservation)
                .expect(200)
                .at("/deviceId"));
    }

    @Test
    void what_comes_back_goes_to_its_workshop_and_with_the_last_the_endowment_has_ended() {
        String reference = places.asked(AStructure.wish("DESKTOP", 3));
        List<String> reservations = places.promised(reference, "DESKTOP");
        places.handOver(reference);
        service()
                .as(places.structure)
                .put(
                        AStructure.ALL + "/" + reference + "/return",
                        "{\"reasonCode\":\"BROKEN_DOWN\",\"reservationIds\":[\"" + reservations.getFirst() + "\"]}")
                .expect(204);
        assertThat(places.shown(places.structure, reference).at("/returned")).isEqualTo("1");
        assertThat(places.shown(places.structure, reference).at("/state")).isEqualTo("ACCEPTED");
        String all = "{\"reasonCode\":\"NO_LONGER_NEEDED\"}";
        service()
                .as(places.structure)
                .put(AStructure.ALL + "/" + reference + "/return", all)
                .expect(204);
        service()
                .as(places.structure)
                .put(AStructure.ALL + "/" + reference + "/return", all)
                .expect(204);
        assertThat(places.shown(places.structure, reference).at("/ending")).isEqualTo("RETURNED");
        eventually(() -> assertThat(A.events(deviceOf(reservations.getLast())))
                .extracting(Event::name)
                .endsWith("DeviceReturned"));
    }

    @Test
    void what_the_structure_keeps_for_good_has_ended_once_all_is_handed_over() {
        String reference = places.asked(AStructure.wish("DESKTOP", 3));
        var _ = places.promised(reference, "DESKTOP");
        String keeping = AStructure.ALL + "/" + reference + "/keeping";
        service().as(places.structure).put(keeping, "{}").expectProblem(409, "not-possible-in-this-state");
        places.handOver(reference);
        service().as(places.structure).put(keeping, "{}").expect(204);
        service().as(places.structure).put(keeping, "{}").expect(204);
        assertThat(places.shown(places.structure, reference).at("/ending")).isEqualTo("KEPT");
        service()
                .as(places.structure)
                .put(AStructure.ALL + "/" + reference + "/return", "{\"reasonCode\":\"BROKEN_DOWN\"}")
                .expect(204);
        Answer back = places.shown(places.structure, reference);
        assertThat(back.at("/ending")).isEqualTo("RETURNED");
        assertThat(back.at("/returned")).isEqualTo("3");
    }

    @Test
    void when_all_that_was_promised_is_released_somebody_decides_again() {
        String reference = places.asked(AStructure.wish("DESKTOP", 3));
        List<String> reservations = places.promised(reference, "DESKTOP");
        reservations.forEach(id -> service()
                .as(A.decider())
                .put(API + "/reservations/" + id + "/release", "{\"reasonCode\":\"OTHER\"}")
                .expect(204));
        assertThat(places.shown(places.structure, reference).at("/state")).isEqualTo("ASKED");
        assertThat(places.shown(places.structure, reference).json().at("/devices"))
                .isEmpty();
    }
}
