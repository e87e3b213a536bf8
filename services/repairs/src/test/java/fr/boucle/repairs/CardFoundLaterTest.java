package fr.boucle.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is taken out or destroyed says what became of it, whatever was said before or beside it. */
class CardFoundLaterTest {
    private static final String CARDS = "\"memoryCard\":\"NONE\",\"simCard\":\"NONE\"";
    private static final String SEEN = "\"reset\":{\"system\":\"ANDROID\",\"version\":13,\"encryptionSeen\":true,"
            + "\"accountsRemoved\":true,\"locksOff\":true,\"restartedToSetup\":true," + CARDS + "}";

    private final Workshop workshop = new Workshop();

    @Test
    void a_card_that_was_found_after_none_was_said_stands_on_the_certificate() {
        UUID id = workshop.receivedAs("SMARTPHONE");
        workshop.put(
                        id,
                        "manual-erasures/BUILT-IN",
                        "{\"method\":\"PHONE_RESET\",\"level\":\"PURGE\",\"tool\":\"menu\",\"verified\":true," + SEEN
                                + "}")
                .expect(204);
        workshop.put(id, "media", "{\"media\":[{\"serialNumber\":\"SDLATE72\",\"type\":\"MEMORY_CARD\"}]}")
                .expect(204);
        workshop.put(id, "media/SDLATE72/removal", "{\"massGrams\":1,\"destination\":\"WASTE\"}")
                .expect(204);
        String number = workshop.put(id, "certificate", "{}").expect(200).at("/certificateId");
        Answer certified = workshop.service
                .asNobody()
                .get("/api/repairs/certificates/" + number)
                .expect(200);
        assertThat(certified.at("/certificate/cards/memoryCard")).isEqualTo("REMOVED");
    }

    @Test
    void a_disk_that_was_destroyed_is_out_also_where_cards_are_told_beside_it() {
        Workshop.Announced laptop = workshop.received("HDD");
        workshop.put(
                        laptop.deviceId(),
                        "manual-erasures/" + laptop.medium(),
                        "{\"method\":\"MEDIUM_DESTROYED\",\"level\":\"DESTROY\",\"tool\":\"broyeur\",\"verified\":true,"
                                + "\"certificateNumber\":\"D-3\"," + SEEN + "}")
                .expect(204);
        Answer shown = workshop.show(laptop.deviceId());
        assertThat(shown.at("/media/0/removed")).isEqualTo("true");
        assertThat(shown.at("/cards/memoryCard")).isEqualTo("NONE");
    }
}
