package fr.boucle.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** From a collectivité's inventory to a signed convention and a van on its way. */
final class Gift {
    private final Territory people;
    private final Story story;
    private final String run;

    Gift(Territory people, Story story, String run) {
        this.people = people;
        this.story = story;
        this.run = run;
    }

    /** A device of the gift. */
    record Device(UUID id, String code) {}

    /** The two laptops of the journey. */
    record Handed(Device sound, Device failing) {}

    Handed play() {
        story.chapter("The collectivité lists what it retires");
        List<JsonNode> fromCsv = list("inventaire.csv", "text/csv");
        story.step("a CSV of four lines: %d devices listed, the rest named with the reason".formatted(fromCsv.size()));
        Device sound = device(list("laptop.json", "application/json").getFirst());
        Device failing =
                device(list("laptop-failing-disk.json", "application/json").getFirst());
        story.step("two GLPI inventories: laptops %s and %s".formatted(sound.code(), failing.code()));
        UUID lot = publish(List.of(sound.id(), failing.id()));
        UUID claim = claim(lot, List.of(sound.id(), failing.id()));
        String convention = people.agent()
                .put("/api/donations/claims/" + claim + "/acceptance", Map.of("dataState", "ERASURE_ENTRUSTED"), 200)
                .at("/conventionId");
        story.step("the claim is accepted: erasure entrusted, convention written");
        sign(convention);
        Api.Answer _ = people.agent().put("/api/donations/conventions/" + convention + "/hand-over", Map.of(), 204);
        story.step("handed over: both laptops are on their way");
        return new Handed(sound, failing);
    }

    private List<JsonNode> list(String file, String type) {
        Api.Answer preview =
                people.agent().upload("/api/donations/inventories/previews", file, Files.read(file, run), type);
        story.verdicts(preview.json().at("/rows"));
        Api.Answer confirmed =
                people.agent().put("/api/donations/inventories/" + preview.at("/id"), Map.of(), preview.etag(), 200);
        List<JsonNode> devices = confirmed.json().at("/devices").valueStream().toList();
        if (devices.isEmpty()) {
            throw new Surprise(file + " listed nothing: " + confirmed.text());
        }
        return devices;
    }

    private UUID publish(List<UUID> devices) {
        UUID lot = UUID.randomUUID();
        Instant deadline = Territory.now().plus(20, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        Api.Answer draft = people.agent()
                .put(
                        "/api/donations/lots/" + lot,
                        Map.of(
                                "title", "Portables du service des eaux",
                                "deviceIds", devices,
                                "communeCode", "44109",
                                "place", "Dépôt de la rue de l'Exemple",
                                "pickUpConditions", "Quai de plain-pied, en semaine de 9 h à 16 h",
                                "claimDeadline", deadline.toString(),
                                "removalDeadline",
                                        Territory.today().plusDays(40).toString()),
                        201);
        Api.Answer _ =
                people.agent().put("/api/donations/lots/" + lot + "/publication", Map.of(), draft.etag(), 200, 204);
        story.step("a lot of %d laptops is published until %s".formatted(devices.size(), deadline));
        return lot;
    }

    private UUID claim(UUID lot, List<UUID> devices) {
        UUID claim = UUID.randomUUID();
        Api.Answer _ = people.technician().await("/api/donations/lots/" + lot, "the lot", _ -> true);
        Api.Answer _ = people.technician()
                .put(
                        "/api/donations/claims/" + claim,
                        Map.of(
                                "lotId",
                                lot,
                                "deviceIds",
                                devices,
                                "resale",
                                "NONE",
                                "purpose",
                                "Équiper des foyers sans ordinateur"),
                        201);
        story.step("the workshop claims both");
        return claim;
    }

    private void sign(String convention) {
        String path = "/api/donations/conventions/" + convention;
        String hash = people.agent().get(path).at("/textSha256");
        Api.Answer _ = people.agent().put(path + "/signature", Map.of("textSha256", hash), 200);
        Api.Answer signed = people.technician().put(path + "/signature", Map.of("textSha256", hash), 200);
        story.step("both sides signed the text %s…: %s".formatted(hash.substring(0, 12), signed.at("/state")));
    }

    private static Device device(JsonNode listed) {
        return new Device(
                UUID.fromString(listed.at("/deviceId").asText()),
                listed.at("/code").asText());
    }
}
