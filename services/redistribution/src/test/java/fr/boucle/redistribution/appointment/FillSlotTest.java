package fr.boucle.redistribution.appointment;

import static fr.boucle.redistribution.A.API;
import static fr.boucle.redistribution.A.service;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.redistribution.A;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Caller;
import fr.boucle.testkit.Someone;
import fr.boucle.values.Ids;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A distribution day: a slot is given to many households at once, those first whose hand-over is due first. */
class FillSlotTest {
    private final Actor mediator = A.mediator();
    private final Actor technician = Someone.with(Role.TECHNICIAN);
    private final Caller structure = service().as(mediator);

    private record Promised(String reference, String code) {}

    private Promised promised() {
        UUID device = A.readyDevice(technician, "LAPTOP", "NONE", "44109", List.of("CHARGER"));
        A.Opened request = A.opened(mediator, A.request("NONE", "LAPTOP"));
        Answer decided = service()
                .as(A.decider())
                .ifMatch(request.etag())
                .put(API + "/requests/" + request.reference() + "/decision", A.grant(device))
                .expect(200);
        return new Promised(
                request.reference(),
                structure
                        .get(API + "/reservations/" + decided.at("/reservationId"))
                        .expect(200)
                        .at("/code"));
    }

    @Test
    void a_slot_lies_ahead() {
        Map<String, Object> past = Map.of(
                "place", "Salle", "startsAt", "2020-01-01T09:00:00Z", "endsAt", "2020-01-01T11:00:00Z", "places", 3);
        assertThat(structure
                        .put(API + "/slots/" + Ids.next(), past)
                        .expectProblem(422, "invalid-fields")
                        .at("/errors/0/pointer"))
                .isEqualTo("/startsAt");
    }

    private String slot(int places) {
        String path = API + "/slots/" + Ids.next();
        structure
                .put(
                        path,
                        Map.of(
                                "place",
                                "Salle des fêtes",
                                "startsAt",
                                A.inMonths(2) + "T09:00:00Z",
                                "endsAt",
                                A.inMonths(2) + "T12:00:00Z",
                                "places",
                                places))
                .expect(204);
        return path + "/appointments";
    }

    @Test
    void all_that_have_no_appointment_get_the_places_there_are() {
        Promised first = promised();
        Promised second = promised();
        Promised third = promised();
        String slot = slot(2);
        Map<String, Object> all = Map.of("withoutAppointment", "RESERVED");
        Answer looked = structure.post(slot + "/previews", all).expect(200);
        assertThat(looked.at("/passed")).isEqualTo("2");
        assertThat(looked.at("/refused/0/slug")).isEqualTo("slot-full");
        assertThat(looked.at("/refused/0/requestReference")).isEqualTo(third.reference());
        Answer given = structure.put(slot, all).expect(200);
        assertThat(given.at("/passed")).isEqualTo("2");
        assertThat(given.at("/refused/0/requestReference")).isEqualTo(third.reference());
        assertThat(structure.put(slot, all).expect(200).at("/passed"))
                .as("the third again")
                .isEqualTo("0");
        Answer again = structure
                .put(slot, Map.of("names", List.of(first.code(), second.reference())))
                .expect(200);
        assertThat(again.at("/passed")).as("those that have it keep it").isEqualTo("2");
    }

    @Test
    void names_are_read_and_what_is_nobodys_is_said() {
        Promised one = promised();
        String slot = slot(5);
        Map<String, Object> names =
                Map.of("names", List.of(one.reference().toLowerCase(Locale.ROOT), "INCONNU", one.code()));
        Answer looked = structure.post(slot + "/previews", names).expect(200);
        assertThat(looked.at("/passed")).isEqualTo("1");
        assertThat(looked.at("/unknown/0")).isEqualTo("INCONNU");
        Answer _ = service().as(A.mediator()).put(slot, names).expectProblem(404, "not-found");
        assertThat(structure.put(slot, names).expect(200).at("/passed")).isEqualTo("1");
    }

    @Test
    void slots_are_a_list_and_each_tells_who_comes() {
        Promised one = promised();
        String full = slot(1);
        String free = slot(3);
        structure.put(full, Map.of("names", List.of(one.code()))).expect(200);
        Answer listed = structure.get(API + "/slots?sort=-taken").expect(200);
        assertThat(listed.header("X-Total-Count")).contains("2");
        assertThat(listed.at("/0/taken")).isEqualTo("1");
        assertThat(structure.get(API + "/slots?free=true&q=fetes").expect(200).json())
                .hasSize(1);
        assertThat(structure.get(API + "/slots?taken=true").expect(200).at("/0/places"))
                .isEqualTo("1");
        assertThat(structure.get(API + "/slots?past=true").expect(200).json()).isEmpty();
        assertThat(structure
                        .get(API + "/slots?limit=1")
                        .expect(200)
                        .header("Link")
                        .orElse(""))
                .contains("rel=\"next\"");
        String id = listed.at("/0/slotId");
        assertThat(structure.get(API + "/slots/" + id).expect(200).at("/taken")).isEqualTo("1");
        Answer _ = service().as(A.mediator()).get(API + "/slots/" + id).expectProblem(404, "not-found");
        assertThat(structure.get(API + "/reservations?slot=" + id).expect(200).at("/0/code"))
                .isEqualTo(one.code());
        assertThat(structure
                        .get(API + "/reservations?slot=" + free.replaceAll(".*/slots/|/appointments", ""))
                        .expect(200)
                        .json())
                .isEmpty();
        assertThat(new String(
                        structure.get(API + "/slots.csv?taken=true").expect(200).bytes(), StandardCharsets.UTF_8))
                .contains("Salle des fêtes");
    }

    @Test
    void a_slot_lies_within_two_years() {
        A.Reserved reserved = A.reserved();
        service().as(reserved.mediator()).put(API + "/slots/" + Ids.next(), """
                        {"place":"CCAS","startsAt":"2099-01-15T09:00:00Z","endsAt":"2099-01-15T09:30:00Z","places":1}""").expectProblem(422, "invalid-fields");
    }
}
