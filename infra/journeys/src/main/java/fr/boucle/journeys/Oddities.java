package fr.boucle.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** One case of each rule that an auditor's list of anomalies knows, and some lines that are in order. */
final class Oddities {
    private static final String REGISTER = "/api/waste-register/";
    private static final String FROM = "78467169500103";
    private static final String EQUIPMENT = "16 02";

    private final List<House> sites;
    private final Operators operators;
    private final Dice dice = Dice.of("oddities");

    Oddities(List<House> sites, Operators operators) {
        this.sites = sites;
        this.operators = operators;
    }

    /** An open lot and where it lies. */
    private record Heap(House site, String id, boolean dangerous) {
        String path() {
            return REGISTER + "lots/" + id;
        }

        Api keeper() {
            return site.as("keeper");
        }
    }

    /** Lines of what came to the site: three in order, four that are not. */
    void lines() {
        UUID _ = incoming("first", Map.of());
        UUID _ = incoming("second", Map.of("weightValue", "0,312"));
        UUID _ = incoming("third", Map.of("weightValue", "1,040"));
        UUID _ = incoming(
                "to itself", Map.of("emitterCompanyOrgId", site().siret(), "emitterCompanyName", site().name()));
        UUID _ = incoming("heavy", Map.of("weightValue", "41,2"));
        UUID _ = incoming("lost", Map.of("noTraceability", "OUI"));
        UUID cancelled = incoming("twice", Map.of("weightValue", "0,312"));
        version(site().as("keeper"), cancelled, Map.of("reason", "ANNULER", "explanation", "Saisie deux fois"));
    }

    /** Four lots that left as they should not, as far as there are open ones. */
    void lots() {
        Iterator<Heap> heaps = heaps().iterator();
        next(heaps, heap -> consign(heap, "ESTIME", Waste.DESTROYER, Waste.TRANSPORTER, 40)
                .ifPresent(_ -> treat(heap, "D 10")));
        next(heaps, heap -> consign(heap, "REEL", operators.of("fermee"), Waste.TRANSPORTER, 60)
                .ifPresent(_ -> treat(heap, "R 4")));
        next(heaps, heap -> {
            consign(heap, "REEL", operators.of("valorisation"), operators.of("camionnette"), 12);
        });
        next(heaps, heap -> consign(heap, "REEL", operators.of("valorisation"), Waste.TRANSPORTER, 3)
                .ifPresent(line -> version(
                        heap.keeper(),
                        line,
                        Map.of(
                                "reason", "MODIFIER",
                                "explanation", "Poids du ticket de pesée, reporté à la main",
                                "changes", Map.of("weightValue", "0,5")))));
    }

    private static void next(Iterator<Heap> heaps, Consumer<Heap> deed) {
        if (heaps.hasNext()) {
            deed.accept(heaps.next());
        }
    }

    /** Dangerous ones first, since only they can lack a slip. */
    private List<Heap> heaps() {
        List<Heap> heaps = new ArrayList<>();
        for (House site : sites) {
            for (JsonNode lot : site.as("keeper")
                    .get(REGISTER + "lots?state=OPEN&limit=200")
                    .json()) {
                String code = lot.at("/wasteCode").asText();
                if (!lot.at("/dataBearing").asBoolean() && code.startsWith(EQUIPMENT)) {
                    heaps.add(new Heap(site, lot.at("/lotId").asText(), code.endsWith("*")));
                }
            }
        }
        heaps.sort(Comparator.comparing(Heap::dangerous).reversed());
        return heaps;
    }

    @CanIgnoreReturnValue
    private static Optional<UUID> consign(
            Heap heap, String weightType, UUID destination, UUID transporter, int daysAgo) {
        Answer weighed = heap.keeper()
                .put(heap.path() + "/weighing", Map.of("massGrams", 18_400, "weightType", weightType), 200);
        Map<String, Object> consignment = Map.of(
                "destinationOperatorId",
                destination,
                "transporterOperatorId",
                transporter,
                "consignedOn",
                Territory.today().minusDays(daysAgo).toString(),
                "operationCode",
                "R 4");
        Answer line = heap.keeper().put(heap.path() + "/consignment", consignment, weighed.etag(), 200, 409);
        return Optional.of(line.json().at("/lineId").asText())
                .filter(id -> !id.isEmpty())
                .map(UUID::fromString);
    }

    private static void treat(Heap heap, String code) {
        Answer _ = heap.keeper()
                .put(
                        heap.path() + "/treatment",
                        Map.of(
                                "operationCode",
                                code,
                                "treatedOn",
                                Territory.today().toString()),
                        200);
    }

    private UUID incoming(String name, Map<String, String> other) {
        UUID id = dice.id(name);
        Map<String, String> fields = received(Territory.today().minusDays(dice.between(1, 40)));
        fields.putAll(other);
        Answer _ = site().as("keeper")
                .put(REGISTER + "lines/" + id, Map.of("registerType", "INCOMING_WASTE", "fields", fields), 200);
        return id;
    }

    /** A line of what came, in order, by the platform's keys. */
    static Map<String, String> received(LocalDate day) {
        Map<String, String> fields = new HashMap<>();
        fields.put("wasteDescription", "Ordinateurs hors d'usage");
        fields.put("wasteCode", "160213*");
        fields.put("wastePop", "NON");
        fields.put("wasteIsDangerous", "OUI");
        fields.put("weightValue", "0,184");
        fields.put("weightIsEstimate", "REEL");
        fields.put("receptionDate", day.toString());
        fields.put("operationCode", "R 12");
        fields.put("noTraceability", "NON");
        fields.put("nextOperationCode", "R 4");
        party(fields, "emitter");
        party(fields, "transporter1");
        fields.put("transporter1TransportMode", "ROAD");
        fields.put("transporter1RecepisseNumber", "44-2024-0113");
        return fields;
    }

    private static void party(Map<String, String> fields, String who) {
        fields.put(who + "CompanyType", "ETABLISSEMENT_FR");
        fields.put(who + "CompanyOrgId", FROM);
        fields.put(who + "CompanyName", "Broyage et Métaux de l'Estuaire");
        fields.put(who + "CompanyAddress", "Zone portuaire");
        fields.put(who + "CompanyPostalCode", "44550");
        fields.put(who + "CompanyCity", "Montoir-de-Bretagne");
        fields.put(who + "CompanyCountryCode", "FR");
    }

    private static void version(Api keeper, UUID line, Map<String, Object> change) {
        String path = REGISTER + "lines/" + line;
        Answer read = keeper.get(path);
        if (read.at("/state").equals("WRITTEN")) {
            Answer _ = keeper.amend(path + "/versions", change, read.etag(), 200);
        }
    }

    private House site() {
        return sites.getFirst();
    }
}
