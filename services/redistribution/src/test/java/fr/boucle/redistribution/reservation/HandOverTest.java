package fr.boucle.redistribution.reservation;

import static fr.boucle.redistribution.A.API;
import static fr.boucle.redistribution.A.service;
import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.redistribution.A;
import fr.boucle.testkit.AccessiblePdf;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Event;
import fr.boucle.testkit.Someone;
import fr.boucle.testkit.TestClock;
import fr.boucle.values.DayWords;
import fr.boucle.values.Ids;
import fr.boucle.web.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HandOverTest {
    private static final OffsetDateTime COMING = A.inMonths(1).atTime(9, 0).atOffset(ZoneOffset.UTC);

    private static Answer handOver(A.Reserved reserved, String code, long cents) {
        return service()
                .as(reserved.mediator())
                .put(
                        reserved.path() + "/hand-over",
                        A.JSON.createObjectNode().put("trackingCode", code).put("priceCents", cents));
    }

    private static A.Reserved prepared(String resale, String kind, List<String> accessories) {
        A.Reserved reserved = A.reserved(resale, kind, accessories);
        service()
                .as(reserved.technician())
                .put(reserved.path() + "/preparation", "{}")
                .expect(204);
        return reserved;
    }

    @Test
    void a_device_is_handed_over_only_when_prepared_and_with_the_code_of_this_household() {
        A.Reserved reserved = A.reserved();
        String code = reserved.request().code();
        handOver(reserved, code, 0).expectProblem(409, "not-possible-in-this-state");
        service()
                .as(Someone.with(Role.TECHNICIAN))
                .put(reserved.path() + "/preparation", "{}")
                .expectProblem(404, "not-found");
        service()
                .as(reserved.technician())
                .put(reserved.path() + "/preparation", "{}")
                .expect(204);
        handOver(reserved, A.reserved().request().code(), 0).expectProblem(409, "wrong-tracking-code");
        service()
                .as(A.mediator())
                .put(reserved.path() + "/hand-over", A.code(reserved.request()))
                .expectProblem(404, "not-found");
        handOver(reserved, code.toLowerCase(Locale.ROOT).replace("-", " "), 0).expect(204);
    }

    @Test
    void the_solidarity_price_stays_within_the_caps_and_a_gift_stays_a_gift() {
        A.Reserved gift = prepared("NONE", "LAPTOP", List.of());
        handOver(gift, gift.request().code(), 1).expectProblem(409, "price-not-allowed");
        A.Reserved laptop = prepared("SOLIDARITY", "LAPTOP", List.of());
        assertThat(handOver(laptop, laptop.request().code(), 18_001)
                        .expectProblem(409, "price-not-allowed")
                        .at("/law"))
                .contains("2022-1413");
        handOver(laptop, laptop.request().code(), 18_000).expect(204);
        A.Reserved bare = prepared("SOLIDARITY", "DESKTOP", List.of());
        handOver(bare, bare.request().code(), 100).expectProblem(409, "price-not-allowed");
        A.Reserved whole = prepared("SOLIDARITY", "DESKTOP", List.of("SCREEN", "KEYBOARD", "MOUSE"));
        handOver(whole, whole.request().code(), 15_000).expect(204);
        eventually(() -> assertThat(A.events(whole.device()))
                .filteredOn(event -> event.name().equals("DeviceDelivered"))
                .extracting(event -> event.json().at("/priceCents").asLong())
                .containsExactly(15_000L));
    }

    @Test
    void a_reservation_past_its_end_is_released_and_the_request_waits_again() {
        A.Reserved reserved = A.reserved();
        try {
            TestClock.advance(Duration.ofDays(15));
            service().bean(ExpireReservations.class).expire();
        } finally {
            TestClock.reset();
        }
        assertThat(service()
                        .as(reserved.mediator())
                        .get(reserved.path())
                        .expect(200)
                        .at("/state"))
                .isEqualTo("RELEASED");
        eventually(() -> assertThat(A.events(reserved.device()))
                .extracting(Event::name)
                .containsExactly("DeviceReserved", "ReservationReleased"));
        A.inStock(reserved.technician(), reserved.device());
        service()
                .as(reserved.mediator())
                .put(reserved.path() + "/release", "{\"reasonCode\":\"NO_SHOW\"}")
                .expect(204);
        handOver(reserved, reserved.request().code(), 0).expectProblem(409, "not-possible-in-this-state");
    }

    @Test
    void a_slot_is_never_overbooked_and_gives_calendar_and_reminder_without_a_name() {
        A.Reserved first = A.reserved();
        UUID slot = slot(first, 1);
        UUID other = slot(first, 1);
        choose(first, slot).expect(204);
        choose(first, slot).expect(204);
        choose(first, other).expect(204);
        choose(first, slot).expect(204);
        A.Reserved second = sameStructure(first);
        choose(second, slot).expectProblem(409, "slot-full");
        choose(second, other).expect(204);
        Answer calendar = service()
                .as(first.mediator())
                .get(first.path() + "/appointment.ics")
                .expect(200);
        assertThat(calendar.text())
                .contains("BEGIN:VEVENT", "LOCATION:CCAS", first.request().reference())
                .doesNotContain("Nora");
        assertThat(service()
                        .asNobody()
                        .post(API + "/followed-requests", A.code(first.request()))
                        .expect(200)
                        .at("/reservations/0/appointment/place"))
                .isEqualTo("CCAS, accueil");
        assertThat(service()
                        .asNobody()
                        .post(API + "/followed-requests/appointments", A.code(first.request()))
                        .expect(200)
                        .text())
                .contains(
                        "BEGIN:VEVENT", "DTSTART:" + COMING.format(DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'")))
                .doesNotContain("Nora");
        Answer reminder =
                service().as(first.mediator()).get(first.path() + "/reminder").expect(200);
        assertThat(reminder.text())
                .contains(
                        A.inParis(DayWords.around("EEEE ", " MMMM uuuu 'de' H'h'mm", Locale.FRENCH), COMING),
                        A.inParis(DateTimeFormatter.ofPattern("'à' H'h'mm"), COMING.plusMinutes(30)),
                        "code de suivi");
    }

    private static A.Reserved sameStructure(A.Reserved first) {
        UUID device = A.readyDevice(first.technician(), "LAPTOP");
        A.Opened request = A.opened(first.mediator(), A.request("NONE", "LAPTOP"));
        String id = service()
                .as(A.decider())
                .ifMatch(request.etag())
                .put(API + "/requests/" + request.reference() + "/decision", A.grant(device))
                .expect(200)
                .at("/reservationId");
        return new A.Reserved(first.mediator(), first.technician(), request, device, id);
    }

    private static UUID slot(A.Reserved reserved, int places) {
        UUID id = Ids.next();
        service()
                .as(reserved.mediator())
                .put(API + "/slots/" + id, """
                        {"place":"CCAS, accueil","startsAt":"%s","endsAt":"%s","places":%d}""".formatted(
                                COMING.toInstant(), COMING.plusMinutes(30).toInstant(), places))
                .expect(204);
        return id;
    }

    private static Answer choose(A.Reserved reserved, UUID slot) {
        return service().as(reserved.mediator()).put(reserved.path() + "/appointment", "{\"slotId\":\"" + slot + "\"}");
    }

    @Test
    void the_nearest_place_that_helps_goes_with_the_device_its_hours_in_words() {
        A.Reserved reserved = A.reserved();
        String csv = "id,pivot,nom,commune,code_postal,code_insee,adresse,horaires,services,frais_a_charge,date_maj\n"
                + "loin,43493312300029,Loin,Reims,51100,51454,12 bis rue,24/7,Maîtrise des outils numériques du quotidien,Gratuit,2026-01-01\n"
                + "pres,43493312300029,Médiathèque,Nantes,44000,44109,1 quai,\"Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00\","
                + "Maîtrise des outils numériques du quotidien|Aide aux démarches administratives,Gratuit,2026-01-01\n";
        service()
                .as(Someone.with(Role.STEWARD))
                .put(API + "/references/support-offers", csv.getBytes(StandardCharsets.UTF_8), "text/csv")
                .expect(200);
        Answer near = service()
                .asNobody()
                .get(API + "/support-offers?communeCode=44109")
                .expect(200);
        assertThat(near.json().findValuesAsText("id")).containsExactly("pres");
        assertThat(near.at("/0/hoursInWords"))
                .isEqualTo("du lundi au vendredi de 9 h à 12 h et de 14 h à 18 h 30 ; samedi de 8 h 30 à 12 h");
        String path = reserved.path() + "/support-offer";
        service().as(reserved.mediator()).put(path, "{\"offerId\":\"nul\"}").expectProblem(422, "invalid-fields");
        service().as(reserved.mediator()).put(path, "{\"offerId\":\"pres\"}").expect(204);
        assertThat(service()
                        .as(reserved.mediator())
                        .get(reserved.path() + "/guide-sheet")
                        .expect(200)
                        .text())
                .contains("Médiathèque", "du lundi au vendredi", "Chargeur");
        byte[] pdf = service()
                .as(reserved.technician())
                .get(reserved.path() + "/guide-sheet.pdf")
                .expect(200)
                .bytes();
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-")
                .contains("/MarkInfo", "/Lang");
        assertThat(AccessiblePdf.faults(pdf)).isEmpty();
    }

    @Test
    void who_does_not_come_leaves_the_place_in_the_slot_to_another() {
        A.Reserved first = A.reserved();
        UUID slot = slot(first, 1);
        choose(first, slot).expect(204);
        A.Reserved second = sameStructure(first);
        choose(second, slot).expectProblem(409, "slot-full");
        service()
                .as(first.mediator())
                .put(first.path() + "/release", "{\"reasonCode\":\"NO_SHOW\"}")
                .expect(204);
        choose(second, slot).expect(204);
        service().as(first.mediator()).get(first.path() + "/appointment.ics").expectProblem(404, "not-found");
        service()
                .asNobody()
                .post(API + "/followed-requests/appointments", A.code(first.request()))
                .expectProblem(404, "not-found");
    }
}
