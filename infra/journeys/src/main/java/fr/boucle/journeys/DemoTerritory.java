package fr.boucle.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A believable territory, Loire-Atlantique: retired equipment in lots, some of it claimed, on the bench, in stock and at
 * home, requests that wait for a decision. Everything comes by the doors that people use, so it is as true as what they do.
 */
public final class DemoTerritory {
    private static final List<String> COMMUNES = List.of("44109", "44184", "44162", "44143", "44190", "44020");
    private static final List<String> NEEDS = List.of("NONE", "SHARED", "TOO_OLD", "NONE", "SHARED", "SECOND");
    private static final List<List<String>> HOUSEHOLDS = List.of(
            List.of("SCHOOL_CHILD", "SINGLE_PARENT"),
            List.of("JOB_SEARCH"),
            List.of("STUDENT"),
            List.of("ISOLATION"),
            List.of("SCHOOL_CHILD", "TRAINING"),
            List.of());
    private static final int IN_STOCK = 6;
    private static final String FIRST = "first pages";
    private static final String ALL = "all";

    private final Territory people;
    private final PrintStream out;

    private DemoTerritory(Territory people, PrintStream out) {
        this.people = people;
        this.out = out;
    }

    /**
     * Loads the territory into a running, empty system: first what the first pages show, then, unless {@code --small} is
     * among the words, all of it.
     *
     * @param args {@code --url} of the gateway, {@code --password} of the demonstration accounts, {@code --loaded} a file
     *     that keeps which parts are loaded
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            String password = Arguments.password(args);
            Territory people = Territory.at(Arguments.url(args), password);
            Loaded loaded = new Loaded(Arguments.path(args, "--loaded"), out);
            loaded.once(FIRST, () -> new DemoTerritory(people, out).load());
            if (!Arguments.has(args, "--small")) {
                int otherwise = new LargeTerritory(people, password, loaded).load();
                loaded.once(
                        ALL,
                        () -> out.println(
                                otherwise == 0
                                        ? "all is loaded"
                                        : "all is loaded but for %d steps: the lines with ✗ of demo-data.log"
                                                .formatted(otherwise)));
            }
        } catch (Surprise surprise) {
            out.println("✗ " + surprise.getMessage());
            System.exit(1);
        }
    }

    private void load() {
        ServedTerritory.loireAtlantique(people);
        InventedIndex.ofCommunes(people);
        new Waste(people, new Story(out)).operators();
        List<UUID> offered = list("inventaire-mairie.csv");
        UUID _ = publish("Postes fixes et écrans de la mairie", offered);
        List<UUID> taken = list("portables-lycee.json");
        UUID lot = publish("Portables du lycée, remplacés cette année", taken);
        handOver(lot, taken);
        out.println("%d devices listed, %d on their way to the workshop"
                .formatted(offered.size() + taken.size(), taken.size()));
        taken.subList(0, IN_STOCK).forEach(this::prepare);
        out.println(IN_STOCK + " devices in stock");
        for (int place = 0; place < COMMUNES.size(); place++) {
            Answer opened = people.mediator().post("/api/redistribution/requests", request(place), 201);
            out.println("request " + opened.at("/reference") + " waits for a decision");
        }
    }

    private List<UUID> list(String file) {
        Answer preview = people.agent()
                .upload(
                        "/api/donations/inventories/previews",
                        file,
                        Files.read(file),
                        file.endsWith(".json") ? "application/json" : "text/csv");
        Answer confirmed =
                people.agent().put("/api/donations/inventories/" + preview.at("/id"), Map.of(), preview.etag(), 200);
        List<UUID> devices = new ArrayList<>();
        for (JsonNode device : confirmed.json().at("/devices")) {
            if (!device.at("/orientation").asText().equals("RECYCLING")) {
                devices.add(UUID.fromString(device.at("/deviceId").asText()));
            }
        }
        return devices;
    }

    private UUID publish(String title, List<UUID> devices) {
        return Lot.inNantes(title, devices, "Magasin général, Nantes", "Sur rendez-vous, en semaine de 9 h à 16 h", 30)
                .publish(people.agent());
    }

    private void handOver(UUID lot, List<UUID> devices) {
        Deal deal = new Deal(people.agent(), people.technician(), UUID.randomUUID());
        deal.claim(lot, devices, "NONE", "Équiper des foyers sans ordinateur");
        deal.accept();
        deal.donorSigns();
        deal.takerSigns();
        deal.handOver();
    }

    private void prepare(UUID device) {
        String path = "/api/repairs/devices/" + device;
        JsonNode file =
                people.technician().await(path, "the announcement", _ -> true).json();
        Answer _ = people.technician().put(path + "/reception", Map.of(), 200, 204);
        Map<String, Object> sanitized =
                Map.of("method", "NVME_SANITIZE", "level", "PURGE", "tool", "nvme-cli 2.4", "verified", true);
        file.at("/media").forEach(medium -> {
            Answer _ = people.technician()
                    .put(path + "/manual-erasures/" + medium.at("/serialNumber").asText(), sanitized, 200, 204);
        });
        String _ = Workshop.prepare(people, device);
    }

    private static Map<String, Object> request(int place) {
        return Home.request(
                NEEDS.get(place),
                HOUSEHOLDS.get(place),
                COMMUNES.get(place),
                Map.of(
                        "name",
                        "Foyer de démonstration " + (place + 1),
                        "email",
                        "foyer" + (place + 1) + "@example.org"));
    }
}
