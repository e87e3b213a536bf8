package fr.boucle.journeys;

import com.fasterxml.jackson.databind.JsonNode;
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
        Answer _ = people.agent().put("/api/donations/conventions/" + convention + "/hand-over", Map.of(), 204);
        story.step("handed over: both laptops are on their way");
        return new Handed(sound, failing);
    }

    private List<JsonNode> list(String file, String type) {
        Answer preview =
                people.agent().upload("/api/donations/inventories/previews", file, Files.read(file, run), type);
        story.verdicts(preview.json().at("/rows"));
        Answer confirmed =
                people.agent().put("/api/donations/inventories/" + preview.at("/id"), Map.of(), preview.etag(), 200);
        List<JsonNode> devices = confirmed.json().at("/devices").valueStream().toList();
        if (devices.isEmpty()) {
            throw new Surprise(file + " listed nothing: " + confirmed.text());
        }
        return devices;
    }

    private UUID publish(List<UUID> devices) {
        Lot lot = Lot.inNantes(
                "Portables du service des eaux",
                devices,
                "Dépôt de la rue de l'Exemple",
                "Quai de plain-pied, en semaine de 9 h à 16 h",
                20);
        UUID published = lot.publish(people.agent());
        story.step("a lot of %d laptops is published until %s".formatted(devices.size(), lot.deadline()));
        return published;
    }

    private UUID claim(UUID lot, List<UUID> devices) {
        UUID claim = UUID.randomUUID();
        Answer _ = people.technician().await("/api/donations/lots/" + lot, "the lot", _ -> true);
        Answer _ = people.technician()
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
        Answer _ = people.agent().put(path + "/signature", Map.of("textSha256", hash), 200);
        Answer signed = people.technician().put(path + "/signature", Map.of("textSha256", hash), 200);
        story.step("both sides signed the text %s…: %s".formatted(hash.substring(0, 12), signed.at("/state")));
    }

    private static Device device(JsonNode listed) {
        return new Device(
                UUID.fromString(listed.at("/deviceId").asText()),
                listed.at("/code").asText());
    }
}
