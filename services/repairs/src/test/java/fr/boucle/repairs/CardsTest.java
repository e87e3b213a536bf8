package fr.boucle.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** No reset of a phone's own memory reaches a card: what became of each is asked, and stands on the certificate. */
class CardsTest {
    private static final String RESET =
            "{\"method\":\"PHONE_RESET\",\"level\":\"PURGE\",\"tool\":\"menu\",\"verified\":true,\"reset\":{"
                    + "\"system\":\"ANDROID\",\"version\":13,\"encryptionSeen\":true,\"accountsRemoved\":true,"
                    + "\"locksOff\":true,\"restartedToSetup\":true%s}}";

    private final Workshop workshop = new Workshop();

    private Answer reset(UUID id, String cards) {
        return workshop.put(id, "manual-erasures/BUILT-IN", RESET.formatted(cards));
    }

    private Answer certificate(UUID id) {
        String number = workshop.put(id, "certificate", "{}").expect(200).at("/certificateId");
        return workshop.service
                .asNobody()
                .get("/api/repairs/certificates/" + number)
                .expect(200);
    }

    @Test
    void a_reset_that_says_nothing_of_the_cards_is_refused_at_each_field() {
        UUID id = workshop.receivedAs("SMARTPHONE");
        Answer blank = reset(id, "").expectProblem(409, "reset-unproven");
        assertThat(blank.text()).contains("/reset/memoryCard", "/reset/simCard");
        assertThat(reset(id, ",\"memoryCard\":\"NONE\"")
                        .expectProblem(409, "reset-unproven")
                        .text())
                .contains("/reset/simCard")
                .doesNotContain("/reset/memoryCard");
        reset(id, ",\"memoryCard\":\"RETURNED\",\"simCard\":\"STAYS\"").expect(400);
        assertThat(workshop.show(id).at("/state")).isEqualTo("RECEIVED");
        reset(id, ",\"memoryCard\":\"RETURNED\",\"simCard\":\"DESTROYED\"").expect(204);
        assertThat(workshop.show(id).at("/state")).isEqualTo("ERASED");
        Answer certified = certificate(id);
        assertThat(certified.at("/certificate/cards/memoryCard")).isEqualTo("RETURNED");
        assertThat(certified.at("/certificate/cards/simCard")).isEqualTo("DESTROYED");
        assertThat(certified.at("/valid")).isEqualTo("true");
    }

    @Test
    void a_card_that_stays_is_a_medium_to_be_proved_or_taken_out() {
        UUID id = workshop.receivedAs("TABLET");
        reset(id, ",\"memoryCard\":\"STAYS\",\"simCard\":\"NONE\"").expect(204);
        Answer open = workshop.show(id);
        assertThat(open.at("/state")).isEqualTo("RECEIVED");
        assertThat(open.at("/nextStep")).isEqualTo("ERASE");
        String card = open.at("/media/1/serialNumber");
        workshop.put(
                        id,
                        "media",
                        "{\"media\":[{\"serialNumber\":\"SD77A1\",\"type\":\"PHONE_STORAGE\",\"knownAs\":\"" + card
                                + "\"}]}")
                .expectProblem(409, "memory-built-in");
        workshop.put(id, "media/" + card + "/removal", "{\"massGrams\":1,\"destination\":\"WASTE\"}")
                .expect(204);
        assertThat(workshop.show(id).at("/state")).isEqualTo("ERASED");
        Answer certified = certificate(id);
        assertThat(certified.at("/certificate/media/1/outcome")).isEqualTo("REMOVED");
        assertThat(certified.at("/certificate/cards/memoryCard")).isEqualTo("REMOVED");
        String none = "{\"media\":[],\"cards\":{\"memoryCard\":\"NONE\",\"simCard\":\"NONE\"}}";
        workshop.put(id, "media", none).expect(204);
        assertThat(workshop.show(id).at("/cards/memoryCard"))
                .as("it tells itself")
                .isEqualTo("REMOVED");
    }

    @Test
    void nothing_else_that_was_noted_is_the_card_that_stays() {
        UUID id = workshop.receivedAs("SMARTPHONE");
        workshop.put(id, "media", "{\"media\":[{\"serialNumber\":\"8933150319\",\"type\":\"OTHER\"}]}")
                .expect(204);
        reset(id, ",\"memoryCard\":\"STAYS\",\"simCard\":\"RETURNED\"").expect(204);
        workshop.put(id, "media/8933150319/removal", "{\"massGrams\":1,\"destination\":\"WASTE\"}")
                .expect(204);
        assertThat(workshop.show(id).at("/state")).isEqualTo("RECEIVED");
        String card = workshop.show(id).at("/media/2/serialNumber");
        assertThat(workshop.show(id).at("/media/2/type")).isEqualTo("MEMORY_CARD");
        for (String method : new String[] {"OVERWRITE", "CRYPTOGRAPHIC_ERASE", "ATA_SANITIZE"}) {
            workshop.put(
                            id,
                            "manual-erasures/" + card,
                            "{\"method\":\"" + method
                                    + "\",\"level\":\"PURGE\",\"tool\":\"lecteur\",\"verified\":true}")
                    .expectProblem(409, "erasure-method-unfit");
        }
        workshop.put(
                        id,
                        "manual-erasures/" + card,
                        "{\"method\":\"MEDIUM_DESTROYED\",\"level\":\"DESTROY\",\"tool\":\"broyeur\",\"verified\":true,"
                                + "\"certificateNumber\":\"D-2\"}")
                .expect(204);
        assertThat(workshop.show(id).at("/state")).isEqualTo("ERASED");
        assertThat(certificate(id).at("/certificate/cards/memoryCard")).isEqualTo("DESTROYED");
    }

    @Test
    void a_tablet_whose_drive_was_wiped_by_hand_is_reset_all_the_same() {
        Workshop.Announced tablet = workshop.announcedAs("TABLET", "SSD");
        UUID id = tablet.deviceId();
        workshop.put(id, "reception", "{}").expect(204);
        workshop.put(
                        id,
                        "manual-erasures/" + tablet.medium(),
                        "{\"method\":\"ATA_SANITIZE\",\"level\":\"PURGE\",\"tool\":\"hdparm 9.65\",\"verified\":true}")
                .expect(204);
        assertThat(workshop.show(id).at("/openReasons"))
                .as("one person's word of a drive stands for no built-in memory")
                .contains("BUILT-IN: no erasure");
        workshop.put(id, "media", "{\"media\":[],\"absence\":{\"how\":\"COVER_OPENED\",\"note\":\"un SSD\"}}")
                .expectProblem(409, "drive-unproved");
        String said = "{\"media\":[],\"cards\":{\"memoryCard\":\"%s\",\"simCard\":\"NONE\"}}";
        workshop.put(id, "media", said.formatted("STAYS")).expect(204);
        workshop.put(id, "media", said.formatted("NONE")).expectProblem(409, "medium-absence-contradicted");
        workshop.put(id, "media", said.formatted("REMOVED")).expectProblem(409, "medium-absence-contradicted");
        assertThat(workshop.show(id).at("/state")).isEqualTo("RECEIVED");
    }

    @Test
    void a_laptop_leaves_only_once_somebody_looked_into_its_slots_and_its_certificate_says_so() {
        UUID id = workshop.graded().deviceId();
        assertThat(workshop.show(id).at("/cardsOwed")).isEqualTo("true");
        String path = "/api/repairs/devices/" + id + "/readiness";
        assertThat(workshop.technician()
                        .put(path, "{}")
                        .expectProblem(409, "cards-unsaid")
                        .text())
                .contains("/cards/memoryCard", "/cards/simCard");
        assertThat(workshop.technician()
                        .put(path, "{\"cards\":{\"memoryCard\":\"NONE\"}}")
                        .expectProblem(422, "invalid-fields")
                        .text())
                .contains("/cards/simCard");
        workshop.put(id, "readiness", "{\"cards\":{\"memoryCard\":\"STAYS\",\"simCard\":\"NONE\"}}")
                .expectProblem(409, "cards-unsaid");
        workshop.put(id, "readiness", "{\"cards\":{\"memoryCard\":\"RETURNED\",\"simCard\":\"DESTROYED\"}}")
                .expect(204);
        Answer left = workshop.show(id);
        assertThat(left.at("/state")).isEqualTo("READY");
        assertThat(left.at("/cardsOwed")).isEqualTo("false");
        Answer certified = workshop.service
                .asNobody()
                .get("/api/repairs/certificates/" + left.at("/certificateId"))
                .expect(200);
        assertThat(certified.at("/certificate/cards/memoryCard")).isEqualTo("RETURNED");
        assertThat(certified.at("/certificate/cards/simCard")).isEqualTo("DESTROYED");
    }

    @Test
    void cards_that_were_told_at_the_bench_are_not_asked_again_and_a_screen_is_not_asked() {
        UUID told = workshop.graded().deviceId();
        workshop.put(told, "media", "{\"media\":[],\"cards\":{\"memoryCard\":\"DESTROYED\",\"simCard\":\"NONE\"}}")
                .expect(204);
        assertThat(workshop.show(told).at("/state")).isEqualTo("GRADED");
        workshop.put(told, "readiness", "{}").expect(204);
        assertThat(workshop.show(told).at("/cards/memoryCard"))
                .as("what was said is not said again")
                .isEqualTo("DESTROYED");
        assertThat(workshop.show(workshop.receivedAs("SCREEN")).at("/cardsOwed"))
                .isEqualTo("false");
        assertThat(workshop.show(workshop.receivedAs("PRINTER")).at("/cardsOwed"))
                .isEqualTo("true");
    }

    @Test
    void what_is_scrapped_bears_data_until_somebody_looked_into_its_slots() {
        UUID id = workshop.erased().deviceId();
        assertThat(scrapped(id, false, "")
                        .expectProblem(409, "data-bearing-undeclared")
                        .text())
                .contains("card");
        scrapped(id, false, ",\"cards\":{\"memoryCard\":\"STAYS\",\"simCard\":\"NONE\"}")
                .expectProblem(409, "data-bearing-undeclared");
        scrapped(id, false, ",\"cards\":{\"memoryCard\":\"NONE\"}").expectProblem(422, "invalid-fields");
        assertThat(workshop.show(id).at("/cardsOwed"))
                .as("what was refused is not said")
                .isEqualTo("true");
        scrapped(id, false, ",\"cards\":{\"memoryCard\":\"NONE\",\"simCard\":\"NONE\"}")
                .expect(200);
        assertThat(workshop.show(id).at("/cards/memoryCard")).isEqualTo("NONE");
        UUID unseen = workshop.erased().deviceId();
        scrapped(unseen, true, "").expect(200);
        UUID full = workshop.erased().deviceId();
        scrapped(full, true, ",\"cards\":{\"memoryCard\":\"STAYS\",\"simCard\":\"NONE\"}")
                .expect(200);
        UUID told = workshop.erased().deviceId();
        workshop.put(told, "media", "{\"media\":[],\"cards\":{\"memoryCard\":\"RETURNED\",\"simCard\":\"NONE\"}}")
                .expect(204);
        scrapped(told, false, "").expect(200);
    }

    private Answer scrapped(UUID id, boolean dataBearing, String cards) {
        String body =
                "{\"reasonCode\":\"OBSOLETE\",\"items\":[{\"kind\":\"CARCASS\",\"massGrams\":1200,\"dataBearing\":"
                        + dataBearing + "}]" + cards + "}";
        return workshop.technician().put("/api/repairs/devices/" + id + "/scrapping", body);
    }

    @Test
    void a_sim_is_a_medium_of_its_own_that_answers_for_no_other() {
        UUID id = workshop.receivedAs("SMARTPHONE");
        workshop.put(id, "media", "{\"media\":[{\"serialNumber\":\"8933150319\",\"type\":\"SIM_CARD\"}]}")
                .expect(204);
        String cards = ",\"memoryCard\":\"STAYS\",\"simCard\":\"RETURNED\"";
        reset(id, cards).expectProblem(409, "medium-absence-contradicted");
        workshop.put(id, "media/8933150319/removal", "{\"massGrams\":1,\"destination\":\"WASTE\"}")
                .expect(204);
        reset(id, cards).expect(204);
        Answer open = workshop.show(id);
        assertThat(open.at("/state")).as("the memory card stays").isEqualTo("RECEIVED");
        assertThat(open.at("/cards/simCard")).as("it tells itself").isEqualTo("REMOVED");
        assertThat(open.at("/media/2/type")).isEqualTo("MEMORY_CARD");
        workshop.put(
                        id,
                        "media/" + open.at("/media/2/serialNumber") + "/removal",
                        "{\"massGrams\":1,\"destination\":\"WASTE\"}")
                .expect(204);
        assertThat(workshop.show(id).at("/state")).isEqualTo("ERASED");
        assertThat(certificate(id).at("/certificate/cards/simCard")).isEqualTo("REMOVED");
    }

    @Test
    void another_board_opens_the_memory_and_the_question_of_cards_again() {
        UUID id = workshop.receivedAs("SMARTPHONE");
        workshop.put(id, "kind", "{\"kind\":\"OTHER\",\"reasonCode\":\"SEEN\",\"massGrams\":170}")
                .expect(204);
        reset(id, "").expectProblem(409, "reset-unproven");
        reset(id, ",\"memoryCard\":\"NONE\",\"simCard\":\"NONE\"").expect(204);
        assertThat(workshop.show(id).at("/cards/memoryCard")).isEqualTo("NONE");
        String lshw = "{\"class\":\"system\",\"vendor\":\"Dell Inc.\",\"product\":\"XPS 13 9350\"}";
        workshop.put(id, "facts?mainboardReplaced=true", lshw).expect(200);
        assertThat(workshop.show(id).at("/state")).isEqualTo("RECEIVED");
        reset(id, "").expectProblem(409, "reset-unproven");
    }
}
