package fr.boucle.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.references.MemoryRule;
import fr.boucle.values.DeviceKind;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a device stores data on: found, erased with proof, or not to be erased. */
final class Media {
    private static final String SERIAL_IN_LOG = "TM85123Q1KFAIL";

    private final Api technician;
    private final String path;
    private final Dice dice;

    Media(Api technician, String path, Dice dice) {
        this.technician = technician;
        this.path = path;
        this.dice = dice;
    }

    /** Clears every medium by a method that fits it; a phone's storage is named first, a screen has none. */
    void erase() {
        for (JsonNode medium : known()) {
            String type = medium.at("/type").asText();
            Map<String, Object> erasure =
                    switch (type.equals("OTHER") ? look(medium) : type) {
                        case "HDD" -> record("OVERWRITE", "CLEAR", "nwipe 0.37");
                        case "SSD" -> record("ATA_SANITIZE", "PURGE", "hdparm 9.65");
                        case "NVME" -> record("NVME_SANITIZE", "PURGE", "nvme-cli 2.4");
                        case "PHONE_STORAGE" -> reset();
                        default -> record("CRYPTOGRAPHIC_ERASE", "PURGE", "systemd-repart");
                    };
            Answer _ = technician.put(
                    path + "/manual-erasures/" + medium.at("/serialNumber").asText(), erasure, 200, 204);
        }
    }

    /** The log of an aborted program: the medium stays blocked. */
    void block() {
        for (JsonNode medium : known()) {
            String log = new String(Files.read("nwipe/aborted-by-user.log"), StandardCharsets.UTF_8)
                    .replace(SERIAL_IN_LOG, medium.at("/serialNumber").asText());
            Answer _ = technician.post(
                    "/api/repairs/erasure-reports", log.getBytes(StandardCharsets.UTF_8), "text/plain", 201);
        }
    }

    /** The serial of a medium that nobody could erase; empty where there is none. */
    String fail() {
        List<JsonNode> media = known();
        return media.isEmpty() ? "" : media.getFirst().at("/serialNumber").asText();
    }

    private List<JsonNode> known() {
        JsonNode file = technician.get(path).json();
        List<JsonNode> media = file.at("/media").valueStream().toList();
        if (!media.isEmpty()) {
            return media;
        }
        DeviceKind kind = DeviceKind.valueOf(file.at("/kind").asText());
        List<Map<String, Object>> found = Usual.of(kind).disk()
                ? List.of(Map.of("serialNumber", dice.like("WDAA9A999999"), "type", "HDD"))
                : List.of();
        Map<String, Object> inside = new HashMap<>(Map.of("media", found));
        if (found.isEmpty()) {
            boolean named = !file.at("/model").asText().isBlank();
            boolean set = MemoryRule.of(kind, null) == MemoryRule.SETTINGS;
            String how = set ? "SETTINGS_RESET" : named ? "MAKER_SAYS_NONE" : "COVER_OPENED";
            inside.put("absence", Map.of("how", how, "note", "fiche du modèle"));
        }
        Answer _ = technician.put(path + "/media", inside, 200, 204);
        return technician.get(path).json().at("/media").valueStream().toList();
    }

    /** An inventory that only says « disk »: the label says that it turns. */
    private String look(JsonNode medium) {
        Map<String, String> label =
                Map.of("serialNumber", medium.at("/serialNumber").asText(), "type", "HDD");
        Answer _ = technician.put(path + "/media", Map.of("media", List.of(label)), 204);
        return "HDD";
    }

    /** A phone's memory is soldered in: the maker's reset, with each thing that makes it mean something. */
    private static Map<String, Object> reset() {
        Map<String, Object> seen = Map.of(
                "system",
                "ANDROID",
                "version",
                12,
                "accountsRemoved",
                true,
                "encryptionSeen",
                true,
                "locksOff",
                true,
                "restartedToSetup",
                true,
                "memoryCard",
                "NONE",
                "simCard",
                "RETURNED");
        Map<String, Object> reset = new HashMap<>(record("PHONE_RESET", "PURGE", "menu du fabricant"));
        reset.put("reset", seen);
        return reset;
    }

    private static Map<String, Object> record(String method, String level, String tool) {
        return Map.of("method", method, "level", level, "tool", tool, "verified", true);
    }
}
