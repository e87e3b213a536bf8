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
    void a_tablet_whose_own_drive_was_wiped_is_asked_for_its_cards_too() {
        Workshop.Announced tablet = workshop.announcedAs("TABLET", "SSD");
        UUID id = tablet.deviceId();
        workshop.put(id, "reception", "{}").expect(204);
        workshop.put(
                        id,
                        "manual-erasures/" + tablet.medium(),
                        "{\"method\":\"ATA_SANITIZE\",\"level\":\"PURGE\",\"tool\":\"hdparm 9.65\",\"verified\":true}")
                .expect(204);
        assertThat(workshop.show(id).at("/openReasons")).contains("cards: ");
        assertThat(workshop.show(id).at("/state")).isEqualTo("RECEIVED");
        String said = "{\"media\":[],\"cards\":{\"memoryCard\":\"%s\",\"simCard\":\"NONE\"}}";
        workshop.put(id, "media", said.formatted("STAYS")).expect(204);
        assertThat(workshop.show(id).at("/media").contains("BUILT-IN"))
                .as("the drive may be the card")
                .isTrue();
        workshop.put(id, "media", said.formatted("NONE")).expectProblem(409, "medium-absence-contradicted");
        workshop.put(id, "media", said.formatted("REMOVED")).expectProblem(409, "medium-absence-contradicted");
        assertThat(workshop.show(id).at("/state")).isEqualTo("RECEIVED");
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
