package fr.boucle.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Forty devices on their way to the workshop: thirty computers, eight phones, a printer, a server with four disks. */
final class DayFleet {
    private static final String HEADING =
            "Type;Fabricant;Modèle;Numéro de série;Numéro d'inventaire;Date d'achat;Prix d'achat;"
                    + "Statut;N° de série du disque;Type de disque;Taille du disque";
    private static final int LAPTOPS = 26;
    private static final int DESKTOPS = 4;
    private static final int PHONES = 8;

    private final String run;
    private final List<String> lines = new ArrayList<>(List.of(HEADING));

    DayFleet(String run) {
        this.run = run;
        for (int i = 0; i < LAPTOPS; i++) {
            line("Ordinateur portable;HP;ProBook 450 G4;5CD", i, ";" + disk(i) + ";hdd;476940");
        }
        for (int i = LAPTOPS; i < LAPTOPS + DESKTOPS; i++) {
            line("Ordinateur fixe;HP;ProDesk 400 G4;CZC", i, ";" + disk(i) + ";hdd;476940");
        }
        line("Serveur;Dell Inc.;PowerEdge R640;7SV", serverNumber(), ";" + disk(serverNumber()) + ";hdd;476940");
        for (int i = serverNumber() + 1; i <= serverNumber() + PHONES; i++) {
            line("Smartphone;Samsung;Galaxy A40;RF8", i, ";;;");
        }
        line("Imprimante;Brother;HL-L5100DN;U63", serverNumber() + PHONES + 1, ";;;");
    }

    private void line(String words, int number, String disk) {
        lines.add("%s%s%02d;NM-%s-%d;2019-05-12;140,00;fonctionne%s"
                .formatted(words, run.substring(0, 5), number, run, number, disk));
    }

    /** The serial of a disk of it. */
    String disk(int number) {
        return "W%s%02dHX".formatted(run.substring(0, 5), number);
    }

    static int computers() {
        return LAPTOPS + DESKTOPS;
    }

    static int serverNumber() {
        return LAPTOPS + DESKTOPS;
    }

    /** Hands them over, as the collectivité's agent and the workshop's technician do; their codes in the order of the file. */
    List<String> handOver(Territory people) {
        Answer preview = people.agent()
                .upload(
                        "/api/donations/inventories/previews",
                        "parc.csv",
                        String.join("\n", lines).getBytes(StandardCharsets.UTF_8),
                        "text/csv");
        Answer confirmed =
                people.agent().put("/api/donations/inventories/" + preview.at("/id"), Map.of(), preview.etag(), 200);
        List<JsonNode> devices = confirmed.json().at("/devices").valueStream().toList();
        if (devices.size() != lines.size() - 1) {
            throw new Surprise("not all were listed: " + preview.text());
        }
        List<UUID> ids = devices.stream()
                .map(device -> UUID.fromString(device.at("/deviceId").asText()))
                .toList();
        cede(people, ids);
        ids.forEach(id -> {
            Answer _ = people.technician().await("/api/repairs/devices/" + id, "its announcement", _ -> true);
        });
        return devices.stream().map(device -> device.at("/code").asText()).toList();
    }

    private static void cede(Territory people, List<UUID> ids) {
        UUID lot = Lot.inNantes("Une journée d'atelier", ids, "Dépôt de la rue de l'Exemple", "Quai", 20)
                .publish(people.agent());
        UUID claim = UUID.randomUUID();
        Answer _ = people.technician().await("/api/donations/lots/" + lot, "the lot", _ -> true);
        Map<String, Object> wanted = Map.of(
                "lotId", lot, "deviceIds", ids, "resale", "NONE", "purpose", "Équiper des foyers sans ordinateur");
        Answer _ = people.technician().put("/api/donations/claims/" + claim, wanted, 201);
        String convention = "/api/donations/conventions/"
                + people.agent()
                        .put(
                                "/api/donations/claims/" + claim + "/acceptance",
                                Map.of("dataState", "ERASURE_ENTRUSTED"),
                                200)
                        .at("/conventionId");
        String hash = people.agent().get(convention).at("/textSha256");
        Stream.of(people.agent(), people.technician()).forEach(side -> {
            Answer _ = side.put(convention + "/signature", Map.of("textSha256", hash), 200);
        });
        Answer _ = people.agent().put(convention + "/hand-over", Map.of(), 204);
    }
}
