package fr.boucle.checks;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Caller;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the donor's agent has: devices, lots, a claim that waits, a convention to be signed. */
final class Donated {
    private static final String API = "/api/donations/";

    private final World world;
    private final Caller agent;

    private Donated(World world) {
        this.world = world;
        this.agent = world.as("donations", "agent");
    }

    static void fill(World world) {
        Donated donated = new Donated(world);
        List<String> devices = donated.list(world.resource("planted-inventory.json"), "application/json");
        devices.addAll(donated.list(world.resource("planted-inventory.csv"), "text/csv"));
        world.known.put("donations/devices", devices.get(0));
        world.known.put("donations/differences", devices.get(0));
        world.known.put("deviceId", devices.get(0));
        String convention = donated.accept(donated.claim(donated.publish(devices.get(2)), devices.get(2)));
        String lot = donated.publish(devices.get(1));
        String claim = donated.claim(lot, devices.get(1));
        world.known.put("donations/lots", lot);
        world.known.put("donations/claims", claim);
        world.known.put("donations/conventions", convention);
        world.known.put("donations/drop-offs", donated.dropOff());
        world.known.put("donations/waiting-places", donated.place(devices.get(1)));
        world.known.put("lotId", lot);
    }

    private List<String> list(String inventory, String type) {
        byte[] bytes = inventory.getBytes(StandardCharsets.UTF_8);
        Answer preview = agent.post(API + "inventories/previews", bytes, type).expect(200);
        world.known.put("donations/inventories", preview.at("/id"));
        Answer confirmed = agent.ifMatch(preview.etag())
                .put(API + "inventories/" + preview.at("/id"), Map.of())
                .expect(200);
        List<String> ids = new ArrayList<>();
        for (JsonNode device : confirmed.json().at("/devices")) {
            ids.add(device.at("/deviceId").asText());
        }
        return ids;
    }

    private String publish(String device) {
        String lot = UUID.randomUUID().toString();
        Instant now = Instant.now();
        LocalDate removal = now.atZone(ZoneOffset.UTC).toLocalDate().plusDays(40);
        Map<String, Object> sheet = Map.of(
                "title", world.canaries.name("title of a lot"),
                "deviceIds", List.of(device),
                "communeCode", "44109",
                "place", world.canaries.name("place of a lot"),
                "pickUpConditions", world.canaries.phone("conditions of a lot"),
                "claimDeadline",
                        now.plus(20, ChronoUnit.DAYS)
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString(),
                "removalDeadline", removal.toString());
        String etag = agent.put(API + "lots/" + lot, sheet).expect(201).etag();
        Answer published = agent.ifMatch(etag).put(API + "lots/" + lot + "/publication", Map.of());
        return published.status() < 300 ? lot : published.expect(204).text();
    }

    private String claim(String lot, String device) {
        String claim = UUID.randomUUID().toString();
        Map<String, Object> sheet = Map.of(
                "lotId",
                lot,
                "deviceIds",
                List.of(device),
                "resale",
                "NONE",
                "purpose",
                world.canaries.name("purpose of a claim"));
        Answer _ = world.as("donations", "technician")
                .put(API + "claims/" + claim, sheet)
                .expect(201);
        return claim;
    }

    private String dropOff() {
        String id = UUID.randomUUID().toString();
        Answer receipt = world.as("donations", "technician")
                .put(API + "drop-offs/" + id, Map.of("kind", "TABLET", "manufacturer", "OTHER"))
                .expect(201);
        world.canaries.secret(receipt.at("/receiptCode"), "receipt of a drop-off");
        return id;
    }

    private String place(String device) {
        String id = UUID.randomUUID().toString();
        Answer _ = world.as("donations", "technician")
                .put(API + "waiting-places/" + id, Map.of("deviceId", device))
                .expect(201);
        return id;
    }

    private String accept(String claim) {
        return agent.put(API + "claims/" + claim + "/acceptance", Map.of("dataState", "ERASURE_ENTRUSTED"))
                .expect(200)
                .at("/conventionId");
    }
}
