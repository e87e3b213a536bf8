package fr.boucle.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** From the stock to a household: asked under a mandate, explained, decided by a person, handed over with a code. */
final class Home {
    private final Territory people;
    private final Story story;
    private final String run;

    Home(Territory people, Story story, String run) {
        this.people = people;
        this.story = story;
        this.run = run;
    }

    /** Ends with the reservation by which the household has the device. */
    String play(UUID device) {
        story.chapter("A household without a computer asks, and a person decides");
        Map<String, String> contact = Map.of("name", "Camille Exemple", "email", "camille." + run + "@example.org");
        Answer opened = people.mediator()
                .post("/api/redistribution/requests", request("NONE", List.of("SCHOOL_CHILD"), "44184", contact), 201);
        String reference = opened.at("/reference");
        story.step("request %s opened under a mandate; the household holds its code".formatted(reference));
        String path = "/api/redistribution/requests/" + reference;
        Answer seen = people.decider().get(path);
        story.step("its points: " + points(seen.json()));
        String reservation = grant(path, device);
        story.step("granted, with the reason; the device is reserved");
        explain(opened.at("/trackingCode"));
        handOver(reservation, opened.at("/trackingCode"));
        return reservation;
    }

    private String grant(String request, UUID device) {
        Answer _ = people.decider()
                .await("/api/redistribution/stock?limit=200", "the laptop in stock", stock -> stock.toString()
                        .contains(device.toString()));
        Map<String, Object> decision = Map.of(
                "outcome", "GRANTED",
                "deviceId", device,
                "reasonCode", "URGENT_NEED",
                "explanation", "Aucun ordinateur au foyer, un enfant scolarisé.");
        String version = people.decider().get(request).etag();
        return people.decider()
                .put(request + "/decision", decision, version, 200)
                .at("/reservationId");
    }

    /** What the law owes to the household, read with its code alone: the reason, and the points and weights of its case. */
    private void explain(String trackingCode) {
        Answer notices = people.mediator()
                .post("/api/redistribution/followed-requests/notices", Map.of("trackingCode", trackingCode), 200);
        String law = notices.at("/0/law");
        if (!law.contains("L311-3-1") || notices.json().at("/0/operations").isEmpty()) {
            throw new Surprise("a notice without its law or its operations: " + notices.text());
        }
        story.step("the household reads why: %s %s points of 100, rank %s of %s"
                .formatted(
                        notices.at("/0/explanation"),
                        notices.at("/0/score"),
                        notices.at("/0/rank"),
                        notices.at("/0/queueLength")));
    }

    private void handOver(String reservation, String trackingCode) {
        String reserved = "/api/redistribution/reservations/" + reservation;
        Answer _ = people.technician().put(reserved + "/preparation", Map.of(), 200, 204);
        Answer wrong = people.mediator().put(reserved + "/hand-over", Map.of("trackingCode", "WRONG-CODE"), 409);
        story.step("a wrong code hands nothing over: " + wrong.at("/slug"));
        Answer _ = people.mediator().put(reserved + "/hand-over", Map.of("trackingCode", trackingCode), 200, 204);
        story.step("handed over with the household's code");
    }

    /** A request as a mediator writes it. */
    static Map<String, Object> request(
            String need, List<String> household, String communeCode, Map<String, String> contact) {
        return Map.ofEntries(
                Map.entry("need", need),
                Map.entry("household", household),
                Map.entry("people", 3),
                Map.entry("communeCode", communeCode),
                Map.entry("use", List.of("SCHOOL", "PROCEDURES")),
                Map.entry("kindWanted", "LAPTOP"),
                Map.entry("mobility", true),
                Map.entry("internet", true),
                Map.entry("accessories", List.of("CHARGER")),
                Map.entry("accessibleEquipment", false),
                Map.entry("mandate", mandate()),
                Map.entry("contact", contact));
    }

    private static Map<String, String> mandate() {
        String until = Territory.today().plusMonths(6).toString();
        return Map.of("purpose", "Demander un ordinateur pour le foyer", "until", until);
    }

    private static String points(JsonNode request) {
        StringBuilder text = new StringBuilder();
        JsonNode criteria = request.findValue("criteria");
        if (criteria == null || criteria.isEmpty()) {
            throw new Surprise("a request without points: " + request);
        }
        criteria.forEach(criterion -> text.append(criterion.at("/name").asText())
                .append(' ')
                .append(criterion.at("/points").asText())
                .append('/')
                .append(criterion.at("/max").asText())
                .append("  "));
        return text.toString();
    }
}
