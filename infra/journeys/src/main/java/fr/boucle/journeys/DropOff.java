package fr.boucle.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;

/** A neighbour brings a tablet to the association: nothing is asked of the person, and a receipt's code follows the device. */
final class DropOff {
    private final Territory people;
    private final Story story;

    DropOff(Territory people, Story story) {
        this.people = people;
        this.story = story;
    }

    void play() {
        story.chapter("A private person brings a device");
        JsonNode receipt = people.technician()
                .put(
                        "/api/donations/drop-offs/" + UUID.randomUUID(),
                        Map.of("kind", "TABLET", "manufacturer", "SAMSUNG", "model", "Tab A8"),
                        200,
                        201)
                .json();
        String device = receipt.at("/deviceId").asText();
        String path = "/api/repairs/devices/" + device;
        Answer _ = people.technician().await(path, "the announcement", _ -> true);
        Answer _ = people.technician().put(path + "/reception", Map.of(), 200, 204);
        Answer _ = people.agent()
                .await(
                        "/api/observatory/devices/" + device + "/passport",
                        "the dropped device in the workshop",
                        passport -> passport.at("/place").asText().equals("workshop"));
        Answer followed = people.nobody()
                .post(
                        "/api/donations/receipts",
                        Map.of("receiptCode", receipt.at("/receiptCode").asText()),
                        200);
        story.step("%s is on the bench; its receipt says so to whoever has the code, %d step(s) so far"
                .formatted(
                        followed.at("/deviceCode"), followed.json().at("/steps").size()));
    }
}
