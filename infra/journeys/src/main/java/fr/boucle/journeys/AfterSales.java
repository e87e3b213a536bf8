package fr.boucle.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A laptop comes back from its household: the same file goes on, and nothing proven before counts for its data. */
final class AfterSales {
    private final Territory people;
    private final Story story;
    private final Workshop workshop;

    AfterSales(Territory people, Story story, Workshop workshop) {
        this.people = people;
        this.story = story;
        this.workshop = workshop;
    }

    void play(String reservation, UUID device) {
        story.chapter("After-sales: the laptop comes back");
        Answer _ = people.mediator()
                .put(
                        "/api/redistribution/reservations/" + reservation + "/return",
                        Map.of("reasonCode", "BROKEN_DOWN"),
                        204);
        String path = "/api/repairs/devices/" + device;
        Answer back = people.technician()
                .await(path, "the return", found -> found.at("/state").asText().equals("RECEIVED"));
        remembers(back.json().at("/history"));
        Answer refused = people.technician().put(path + "/readiness", Map.of("accessories", List.of()), 409);
        story.step("a household has used it, so its disk counts as full again: " + refused.at("/slug"));
        workshop.wipe("nwipe/constructed-ok-hdd.log", device, "ACCEPTED");
        story.step("wiped, tested and graded %s again: back in stock".formatted(Workshop.prepare(people, device)));
        fromTheShelf(path, device);
    }

    /** A fault seen on the shelf: back over the bench, with the proof that nobody's use has weakened. */
    private void fromTheShelf(String path, UUID device) {
        String stock = "/api/redistribution/stock";
        Answer _ = people.technician()
                .await(stock, "the stock", listed -> listed.toString().contains(device.toString()));
        Answer _ = people.technician()
                .put(stock + "/" + device + "/sending-back", Map.of("reasonCode", "FAULT_FOUND"), 204);
        Answer _ = people.technician().await(path, "the device", found -> found.at("/nextStep")
                .asText()
                .equals("DIAGNOSE"));
        story.step("a fault is seen on the shelf: tested and graded %s again, with the same proof of erasure"
                .formatted(Workshop.prepare(people, device)));
    }

    private void remembers(JsonNode history) {
        List<String> events =
                history.valueStream().map(step -> step.at("/event").asText()).toList();
        if (!events.containsAll(List.of("DeviceReceived", "PartFitted", "DeviceReady", "DeviceCameBack"))) {
            throw new Surprise("the workshop forgot what it did before: " + events);
        }
        story.step("the workshop has it again, with its history of %d entries".formatted(events.size()));
    }
}
