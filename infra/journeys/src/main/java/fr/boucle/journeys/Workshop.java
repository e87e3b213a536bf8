package fr.boucle.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The bench: one laptop is wiped, tested, graded and ready; the other's disk could not be wiped, nor taken out. */
final class Workshop {
    private static final String DEVICES = "/api/repairs/devices/";

    private final Territory people;
    private final Story story;

    Workshop(Territory people, Story story) {
        this.people = people;
        this.story = story;
    }

    void play(Handed handed) {
        story.chapter("The workshop proves the erasure");
        new Arrival(people, story).play(handed);
        look(handed.sound().id());
        wipe("nwipe/constructed-ok-hdd.log", handed.sound().id(), "ACCEPTED");
        wipe("nwipe/failed-write-error-verified.log", handed.failing().id(), "BLOCKED");
        fitPartOf(handed.failing().id(), handed.sound().id());
        story.step("tested, graded %s, ready with its charger"
                .formatted(prepare(people, handed.sound().id())));
        refuseUnsafe(handed.failing().id());
        scrap(handed.failing().id());
    }

    /** A part of the device that will not live again goes into the one that does. */
    private void fitPartOf(UUID failing, UUID sound) {
        UUID part = UUID.randomUUID();
        Answer _ = people.technician()
                .put(DEVICES + failing + "/harvested-parts/" + part, Map.of("kind", "MEMORY", "massGrams", 20), 204);
        Answer _ = people.technician().put(DEVICES + sound + "/fitted-parts/" + part, Map.of(), 204);
        story.step("a memory module of the second is harvested and fitted into the first");
    }

    /** An inventory that only says « disk » does not say that it turns: the technician reads the label. */
    private void look(UUID device) {
        Map<String, Object> label = Map.of(
                "serialNumber", "W62FBT1A", "type", "HDD", "sizeMegabytes", 476_940, "model", "ST500LM021-1KJ152");
        Answer _ = people.technician().put(DEVICES + device + "/media", Map.of("media", List.of(label)), 204);
    }

    void wipe(String log, UUID device, String verdict) {
        Answer report =
                people.technician().post("/api/repairs/erasure-reports", Files.wipedNow(log), "text/plain", 201);
        JsonNode drive = report.json().at("/drives/0");
        if (!drive.at("/verdict").asText().equals(verdict)
                || !drive.at("/deviceId").asText().equals(device.toString())) {
            throw new Surprise("expected " + verdict + " for " + device + ": " + report.text());
        }
        story.step("%s: drive %s %s %s"
                .formatted(log, drive.at("/serial").asText(), verdict, reasons(drive.at("/reasons"))));
    }

    /** Tests, grades and readies a device whose media are cleared; says the grade. */
    static String prepare(Territory people, UUID device) {
        Answer _ = people.technician()
                .put(
                        DEVICES + device + "/diagnosis",
                        Map.of("checks", checklist(people), "batteryHealthPercent", 88),
                        200,
                        204);
        Answer graded = people.technician().put(DEVICES + device + "/grade", Map.of("appearance", "B"), 200);
        Answer _ = people.technician()
                .put(
                        DEVICES + device + "/readiness",
                        Map.of("accessories", List.of("CHARGER"), "cards", Bench.NO_CARDS),
                        200,
                        204);
        return graded.at("/grade");
    }

    private static List<Map<String, String>> checklist(Territory people) {
        JsonNode checks =
                people.technician().get("/api/repairs/checklists/LAPTOP").json().at("/checks");
        return checks.valueStream()
                .map(check ->
                        check.isTextual() ? check.asText() : check.at("/check").asText())
                .map(check -> Map.of("check", check, "result", "PASS"))
                .toList();
    }

    /** A device whose disk was not wiped cannot be made ready, whatever one asks. */
    private void refuseUnsafe(UUID device) {
        Answer refused =
                people.technician().put(DEVICES + device + "/readiness", Map.of("accessories", List.of()), 409);
        story.step("the other cannot leave: " + refused.at("/slug"));
    }

    private void scrap(UUID device) {
        Map<String, Object> carcass =
                Map.of("kind", "CARCASS", "massGrams", 1_800, "mediumSerial", "S2HFAIL77", "dataBearing", true);
        Map<String, Object> battery =
                Map.of("kind", "BATTERY", "massGrams", 280, "chemistry", "LITHIUM_ION", "dataBearing", false);
        Answer scrapped = people.technician()
                .put(
                        DEVICES + device + "/scrapping",
                        Map.of("reasonCode", "ERASURE_IMPOSSIBLE", "items", List.of(carcass, battery)),
                        200);
        story.step("it is scrapped as data-bearing: %d items"
                .formatted(scrapped.json().at("/items").size()));
    }

    private static String reasons(JsonNode reasons) {
        return reasons.isEmpty() ? "" : "because " + reasons;
    }
}
